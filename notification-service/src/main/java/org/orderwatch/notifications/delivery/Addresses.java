package org.orderwatch.notifications.delivery;

import java.util.Optional;
import org.orderwatch.kernel.ids.UserId;

/**
 * Asks the case service for the mail address of a user of the present agency at the moment of
 * sending; addresses are not kept here.
 */
interface Addresses {

  /**
   * Asks for one address.
   *
   * @param user a member of staff
   * @return the address; empty where the user has none or was disabled
   * @throws RuntimeException if the case service cannot be reached; the mail then waits
   */
  Optional<String> of(UserId user);
}
