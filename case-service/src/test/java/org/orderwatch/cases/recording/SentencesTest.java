package org.orderwatch.cases.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;

class SentencesTest {

  private final Recordings parts = new Recordings();

  @Test
  void aStatedEndIsSaidAsTheLastDayInForce() {
    LocalDate until = Recordings.TODAY.plusDays(13);
    assertThat(end(new EndEstimate(until, null, until, EndBasis.STATED), Certainty.YES))
        .isEqualTo(
            "In force today. It runs until Wed 2 Dec 2026 (in 12 days), stated by the court.");
  }

  @Test
  void anEndThatNobodyKnowsIsSaidToBeUnknown() {
    assertThat(
            end(
                new EndEstimate(Recordings.TODAY.minusDays(3), null, null, EndBasis.UNKNOWN),
                Certainty.UNCONFIRMED))
        .isEqualTo(
            "Whether it is in force today is not known. Its end is not known. Ask for the paper.");
  }

  @Test
  void anEndAtTheHearingAsksForThePaper() {
    assertThat(
            end(
                new EndEstimate(
                    Recordings.TODAY.plusDays(10),
                    Recordings.TODAY.plusDays(13),
                    null,
                    EndBasis.UNTIL_HEARING),
                Certainty.YES))
        .isEqualTo(
            "In force today. It runs until the hearing. Expected: until Wed 2 Dec 2026 (in 12"
                + " days). Ask for the paper.");
  }

  @Test
  void anOrderForGoodHasNoEnd() {
    assertThat(end(new EndEstimate(null, null, null, EndBasis.INDEFINITE), Certainty.YES))
        .isEqualTo("In force today. It has no end: it was granted for good.");
  }

  @Test
  void whatIsOverIsSaidToBeOver() {
    LocalDate until = Recordings.TODAY.minusDays(1);
    assertThat(end(new EndEstimate(until, null, until, EndBasis.STATED), null))
        .isEqualTo("No longer in force since Thu 19 Nov 2026.");
  }

  @Test
  void howAProceedingStandsNamesPersonsServiceAndPending() {
    List<String> lines =
        parts.sentences.standing(Recordings.picture()).stream()
            .flatMap(each -> each.lines().stream())
            .toList();
    assertThat(lines)
        .contains(
            "It restrains Ben and protects Ann.",
            "Ben was not served, as far as is recorded; 2 attempts failed.",
            "Ann asks for protection from Ben.",
            "It is pending: no decision is recorded.",
            "Mon 30 Nov 2026 (in 10 days)");
  }

  @Test
  void theLikelyNextEventsComeFromTheState() {
    assertThat(Sensible.now(Recordings.picture()))
        .startsWith("OrderServed", "ServiceAttempted", "HearingHeld")
        .contains("FinalOrderGranted", "PetitionDismissed")
        .doesNotContain("PetitionFiled");
  }

  private String end(EndEstimate end, @Nullable Certainty inForce) {
    return parts.sentences.end(end, inForce, Recordings.TODAY);
  }
}
