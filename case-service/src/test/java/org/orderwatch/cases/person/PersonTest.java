package org.orderwatch.cases.person;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.person.PersonCommand.ChangePersonDetails;
import org.orderwatch.cases.person.PersonCommand.RegisterPerson;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.web.RefusedException;

/** What a person's history records. */
class PersonTest {

  private static final PersonId PERSON = new PersonId(new UUID(2, 1));

  private final AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);

  @Test
  void aPersonIsRegisteredWithoutASingleDetailInTheEvent() {
    fixture
        .givenNoPriorActivity()
        .when(new RegisterPerson(PERSON))
        .expectEvents(new PersonEvent.Registered(PERSON, 1));
  }

  @Test
  void aChangeCountsItsVersion() {
    fixture
        .given(new PersonEvent.Registered(PERSON, 1))
        .when(new ChangePersonDetails(PERSON, 2, 0L))
        .expectEvents(new PersonEvent.DetailsChanged(PERSON, 2));
  }

  @Test
  void whoSawAnEarlierStateIsTold() {
    fixture
        .given(new PersonEvent.Registered(PERSON, 1), new PersonEvent.DetailsChanged(PERSON, 2))
        .when(new ChangePersonDetails(PERSON, 3, 0L))
        .expectNoEvents()
        .expectException(RefusedException.class);
  }
}
