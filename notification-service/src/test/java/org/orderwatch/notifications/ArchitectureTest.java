package org.orderwatch.notifications;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.orderwatch.kernel.testing.ArchitectureRules;

@AnalyzeClasses(
    packages = "org.orderwatch.notifications",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule REQUESTS_NEVER_USE_THE_WORKER =
      ArchitectureRules.requestsNeverUseTheWorker("..web..");

  @ArchTest
  static final ArchRule ONLY_THE_KERNEL_KNOWS_THE_INFRASTRUCTURE =
      ArchitectureRules.onlyTheKernelKnowsTheInfrastructure();
}
