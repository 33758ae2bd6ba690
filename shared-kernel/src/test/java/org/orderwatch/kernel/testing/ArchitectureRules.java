package org.orderwatch.kernel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.orderwatch.kernel.tenancy.Worker;

/** Architecture rules that every service proves of its own classes. */
public final class ArchitectureRules {

  private ArchitectureRules() {}

  /**
   * Nothing that serves requests may hold a worker's bean, or a class that holds one.
   *
   * @param webPackages the packages that serve requests, for example {@code "..web.."}
   * @return check it on the imported classes of the service
   */
  public static ArchRule requestsNeverUseTheWorker(String... webPackages) {
    return noClasses()
        .that()
        .resideInAnyPackage(webPackages)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "use the worker's database role", ArchitectureRules::usesWorker))
        .because("the worker role sees all agencies, and a request belongs to one")
        .allowEmptyShould(true);
  }

  /**
   * Only the kernel puts Axon's infrastructure and Kafka clients together.
   *
   * @return check it on the imported classes of the service
   */
  public static ArchRule onlyTheKernelKnowsTheInfrastructure() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.orderwatch.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "org.axonframework.config..",
            "org.axonframework.eventsourcing.eventstore..",
            "org.axonframework.serialization.xml..")
        .because("a service stands on the platform, not on what the platform is made of")
        .allowEmptyShould(true);
  }

  private static boolean usesWorker(JavaClass type) {
    if (type.isEquivalentTo(Worker.class)) {
      return true;
    }
    for (Dependency each : type.getDirectDependenciesFromSelf()) {
      if (each.getTargetClass().isEquivalentTo(Worker.class)) {
        return true;
      }
    }
    return false;
  }
}
