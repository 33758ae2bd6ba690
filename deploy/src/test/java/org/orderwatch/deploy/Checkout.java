package org.orderwatch.deploy;

import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Checkout {

  private Checkout() {}

  /** Its folder; Maven runs the tests of this module in the module's own folder. */
  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    return here.endsWith("deploy") ? here.resolve("..").normalize() : here;
  }

  /** The jar that the build has made of a service. */
  static Path jar(Service service) {
    return folder().resolve(service.title()).resolve("target").resolve(service.title() + ".jar");
  }
}
