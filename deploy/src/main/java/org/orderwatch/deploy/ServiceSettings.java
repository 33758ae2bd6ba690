package org.orderwatch.deploy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.orderwatch.servers.KafkaServer;
import org.orderwatch.servers.Login;
import org.orderwatch.servers.ServiceDatabases;

/** The settings that each service is started with; docs/architecture.md lists them. */
final class ServiceSettings {

  private final Installation installation;
  private final Ports ports;
  private final KafkaServer kafka;

  ServiceSettings(Installation installation, Ports ports, KafkaServer kafka) {
    this.installation = installation;
    this.ports = ports;
    this.kafka = kafka;
  }

  Map<String, String> of(Service service, ServiceDatabases databases) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("server.port", Integer.toString(ports.of(service)));
    settings.put("server.address", "127.0.0.1");
    settings.put("orderwatch.parent-pid", Long.toString(ProcessHandle.current().pid()));
    logging(settings, service);
    database(settings, service, databases);
    settings.put("orderwatch.kafka.bootstrap-servers", kafka.bootstrapServers());
    settings.put("orderwatch.kafka.username", kafka.username());
    settings.put("orderwatch.kafka.password", kafka.password());
    String issuer = ports.address(Service.CASES);
    settings.put("orderwatch.issuer", issuer);
    settings.put("orderwatch.jwks-uri", issuer + "/oauth2/jwks");
    settings.put("orderwatch.token-uri", issuer + "/oauth2/token");
    settings.put("orderwatch.service-client.id", service.title());
    settings.put("orderwatch.service-client.secret", clientSecret(service));
    settings.put("orderwatch.operator.secret", installation.operatorSecret());
    for (Service each : Service.values()) {
      settings.put("orderwatch.services." + each.key(), ports.address(each));
    }
    if (service == Service.CASES) {
      settings.put("orderwatch.first-sign-in-file", installation.firstSignIn().toString());
      for (Service each : Service.values()) {
        settings.put("orderwatch.service-clients." + each.title(), clientSecret(each));
      }
    }
    if (service == Service.NOTIFICATIONS) {
      Installation.read(installation.mail())
          .ifPresent(
              mail ->
                  mail.stringPropertyNames()
                      .forEach(
                          name -> settings.put("orderwatch.mail." + name, mail.getProperty(name))));
    }
    return settings;
  }

  private void logging(Map<String, String> settings, Service service) {
    Path logs = installation.logs();
    settings.put("orderwatch.log-folder", logs.toString());
    settings.put("logging.file.name", logs.resolve(service.title() + ".log").toString());
    settings.put("logging.threshold.console", "OFF");
    settings.put("spring.main.banner-mode", "off");
  }

  private void database(Map<String, String> settings, Service service, ServiceDatabases databases) {
    settings.put("orderwatch.database.url", databases.url());
    login(settings, "orderwatch.database.owner", databases.owner());
    login(settings, "orderwatch.database.app", databases.app());
    login(settings, "orderwatch.database.worker", databases.worker());
    settings.put("orderwatch.keys.url", databases.keysUrl());
    login(settings, "orderwatch.keys", databases.keys());
    settings.put(
        "orderwatch.keys.master-file",
        installation.folder().resolve(service.title() + "-master-key.json").toString());
  }

  private static void login(Map<String, String> settings, String prefix, Login login) {
    settings.put(prefix + ".username", login.username());
    settings.put(prefix + ".password", login.password());
  }

  private String clientSecret(Service service) {
    return installation.secrets().get("client." + service.title());
  }
}
