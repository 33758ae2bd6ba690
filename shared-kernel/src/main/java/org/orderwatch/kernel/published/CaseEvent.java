package org.orderwatch.kernel.published;

/** What happened on the agency's side, published by the case service on the topic {@code cases}. */
public sealed interface CaseEvent extends PublishedEvent
    permits PersonRegistered,
        PersonDetailsChanged,
        CaseOpened,
        CaseAssigned,
        CaseUnassigned,
        CaseClosed,
        CaseReopened,
        PersonLinkedToCase,
        PersonUnlinkedFromCase,
        ProceedingLinkedToCase,
        CaseAccessGranted,
        CaseAccessBarred,
        CaseAccessBarLifted,
        NoteAdded,
        FlagReviewed {}
