package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.user.Agencies;
import org.orderwatch.cases.user.Agency;
import org.orderwatch.cases.user.StaffUser;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.ApiPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the model of its layout, as {@code page}. */
@ControllerAdvice(annotations = Controller.class)
class PageShells {

  private static final String DEFAULT_WORD = "Notes";

  private final Agencies agencies;
  private final Users users;
  private final PageSettings settings;
  private final List<NavigationItem> navigation;
  private final @Nullable PageSearch search;

  PageShells(
      Agencies agencies,
      Users users,
      PageSettings settings,
      List<NavigationItem> navigation,
      ObjectProvider<PageSearch> search) {
    this.agencies = agencies;
    this.users = users;
    this.settings = settings;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.search = search.getIfAvailable();
  }

  @ModelAttribute("page")
  @Nullable PageShell page(HttpServletRequest request) {
    return ApiPaths.isApi(request) ? null : of(request.getRequestURI());
  }

  PageShell of(String path) {
    Caller caller = Caller.current().orElse(null);
    AgencyId agencyId = caller == null ? null : caller.agency();
    UserId userId = caller == null ? null : caller.user();
    if (caller == null || agencyId == null || userId == null) {
      return new PageShell(
          DEFAULT_WORD, false, null, null, List.of(), null, path, settings.leaveTo());
    }
    Optional<Agency> agency = agencies.find(agencyId);
    Optional<StaffUser> user = users.find(userId);
    Set<Role> roles = caller.roles();
    boolean mayChoose = user.map(it -> !it.mustChangePassword()).orElse(true);
    return new PageShell(
        agency.map(Agency::pageWord).orElse(DEFAULT_WORD),
        true,
        user.map(StaffUser::displayName).orElse(null),
        agency.map(Agency::name).orElse(null),
        mayChoose
            ? navigation.stream().filter(item -> any(item.roles(), roles)).toList()
            : List.of(),
        search != null && mayChoose && any(search.roles(), roles) ? search.path() : null,
        path,
        settings.leaveTo());
  }

  private static boolean any(Set<Role> wanted, Set<Role> held) {
    return wanted.stream().anyMatch(held::contains);
  }
}
