package org.orderwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell commands find and say before any Java of ours runs. */
class ProgramScriptTest {

  @TempDir Path folder;

  /**
   * What a shell said and how it ended.
   *
   * @param exitCode of the shell
   * @param output of both streams
   */
  private record Said(int exitCode, String output) {}

  @Test
  void withoutAJdk25ItSaysWhatToInstall() throws Exception {
    Said said = shell("find_jdk() { return 1; }; need_jdk");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.output()).contains("JDK 25", "JAVA_HOME");
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Said said = shell("jdk=/nowhere; find_maven() { return 1; }; is_stale() { return 0; }; build");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.output()).contains("Apache Maven 3.8 or later");
  }

  @Test
  void aJdk25InJavaHomeIsTakenAndAnotherVersionIsNot() throws Exception {
    Path right = jdk("right", "25.0.1");
    Path wrong = jdk("wrong", "21.0.5");

    assertThat(shell("JAVA_HOME='" + right + "' find_jdk").output()).isEqualTo(right.toString());
    assertThat(shell("JAVA_HOME='" + wrong + "' find_jdk").output())
        .doesNotContain(wrong.toString());
  }

  @Test
  void anOldMavenIsNotTaken() throws Exception {
    assertThat(shell(mavenOfVersion("3.6.3") + "find_maven").output()).doesNotContain("fake");
    assertThat(shell(mavenOfVersion("3.8.7") + "find_maven").output()).endsWith("fake/mvn");
    assertThat(shell(mavenOfVersion("4.0.0") + "find_maven").output()).endsWith("fake/mvn");
  }

  private String mavenOfVersion(String version) throws IOException {
    Path fake = Files.createDirectories(folder.resolve("fake"));
    executable(fake.resolve("mvn"), "echo 'Apache Maven " + version + " (abc)'");
    return "jdk=/nowhere; PATH='" + fake + "':$PATH; ";
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    executable(home.resolve("bin/java"), "exit 0");
    executable(home.resolve("bin/javac"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void executable(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Said shell(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "bash", "-c", ". '" + Checkout.folder() + "/deploy/program.sh'; " + script)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), output.strip());
  }
}
