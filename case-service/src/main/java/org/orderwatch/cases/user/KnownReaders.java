package org.orderwatch.cases.user;

import java.util.Optional;
import org.orderwatch.cases.web.PageReader;
import org.orderwatch.cases.web.PageReaders;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.springframework.stereotype.Component;

/** Tells the layout who reads. */
@Component
class KnownReaders implements PageReaders {

  private final Agencies agencies;
  private final Users users;

  KnownReaders(Agencies agencies, Users users) {
    this.agencies = agencies;
    this.users = users;
  }

  @Override
  public Optional<PageReader> find(Caller caller) {
    AgencyId agencyId = caller.agency();
    UserId userId = caller.user();
    if (agencyId == null || userId == null) {
      return Optional.empty();
    }
    return agencies
        .find(agencyId)
        .map(
            agency -> {
              Optional<StaffUser> user = users.find(userId);
              return new PageReader(
                  agency.pageWord(),
                  agency.name(),
                  agency.zone(),
                  user.map(StaffUser::displayName).orElse(null),
                  user.map(StaffUser::mustChangePassword).orElse(false));
            });
  }
}
