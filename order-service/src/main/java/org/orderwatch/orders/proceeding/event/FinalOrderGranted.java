package org.orderwatch.orders.proceeding.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Finding;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A final order was granted.
 *
 * @param entry when it happened and from whom it is known
 * @param court the court that granted it where the paper is the only source for it, or null: that
 *     of the petition
 * @param docket the docket number on that paper, or null
 * @param order the order
 * @param crossPleadingFiled whether a cross- or counter-petition or other written pleading was
 *     filed (rule 9)
 * @param findings the specific findings recorded, person by person
 * @param noticeAndOpportunity whether the restrained person had notice and opportunity to be heard
 * @param after by hearing, consent or default
 */
public record FinalOrderGranted(
    Entry entry,
    @Nullable Court court,
    @Nullable DocketId docket,
    GrantedOrder order,
    YesNoUnknown crossPleadingFiled,
    List<Finding> findings,
    YesNoUnknown noticeAndOpportunity,
    GrantedAfter after)
    implements Grant {

  /** Copies the lists, so that the value cannot change. */
  public FinalOrderGranted {
    findings = List.copyOf(findings);
  }

  @Override
  public OrderForm form() {
    return OrderForm.FINAL;
  }
}
