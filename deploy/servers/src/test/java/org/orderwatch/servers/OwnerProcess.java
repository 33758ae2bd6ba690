package org.orderwatch.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM of its own that runs a server on a folder until it is killed or its input ends. */
final class OwnerProcess {

  private final Process process;
  private final PostgresAddress address;

  private OwnerProcess(Process process, PostgresAddress address) {
    this.process = process;
    this.address = address;
  }

  /** The process's own main. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    PostgresServer server = PostgresServer.kept(folder, folder.resolve("server.log"));
    System.out.println("running on " + server.port());
    int end = System.in.read();
    if (end < 0) {
      server.close();
    }
  }

  static OwnerProcess start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnerProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.startsWith("running on ")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The owner of the server did not start");
    }
    int port = Integer.parseInt(line.substring("running on ".length()));
    String password = Secrets.in(folder.resolve("superuser.properties")).get("postgres");
    return new OwnerProcess(process, new PostgresAddress("127.0.0.1", port, "postgres", password));
  }

  PostgresAddress address() {
    return address;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Kills the JVM as kill -9 does. */
  void kill() {
    process.destroyForcibly();
  }
}
