package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private final PageReaders readers;
  private final PageSettings settings;
  private final List<NavigationItem> navigation;
  private final @Nullable PageSearch search;

  PageShells(
      PageReaders readers,
      PageSettings settings,
      List<NavigationItem> navigation,
      ObjectProvider<PageSearch> search) {
    this.readers = readers;
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
    PageReader reader = caller == null ? null : readers.find(caller).orElse(null);
    if (caller == null || reader == null) {
      return new PageShell(
          DEFAULT_WORD, false, null, null, List.of(), null, path, settings.leaveTo());
    }
    Set<Role> roles = reader.confined() ? Set.of() : caller.roles();
    return new PageShell(
        reader.word(),
        true,
        reader.name(),
        reader.agency(),
        navigation.stream().filter(item -> any(item.roles(), roles)).toList(),
        search != null && any(search.roles(), roles) ? search.path() : null,
        path,
        settings.leaveTo());
  }

  private static boolean any(Set<Role> wanted, Set<Role> held) {
    return wanted.stream().anyMatch(held::contains);
  }
}
