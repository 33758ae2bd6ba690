package org.orderwatch.kernel.operation;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.stream.Stream;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.security.AllowedRoles;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What all descriptions of our APIs say: the bearer token, the key of a command, the roles. */
@AutoConfiguration
@ConditionalOnWebApplication
public class ApiDescription {

  private static final String TOKEN = "token";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class);
  }

  @Bean
  @ConditionalOnMissingBean
  OpenAPI openApi(Environment environment) {
    String name = environment.getProperty("spring.application.name", "service");
    return new OpenAPI()
        .info(new Info().title("Orderwatch " + name).version("1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  OperationCustomizer commandsAndRoles() {
    return (operation, handler) -> {
      boolean command =
          Stream.of(handler.getMethodParameters())
              .anyMatch(parameter -> parameter.getParameterType() == IdempotencyKey.class);
      if (command) {
        operation.addParametersItem(
            new Parameter()
                .in("header")
                .name(IdempotencyKey.HEADER)
                .required(true)
                .schema(new StringSchema().pattern("[A-Za-z0-9._-]{8,100}")));
      }
      operation.addExtension(
          "x-roles", AllowedRoles.of(handler).stream().map(Role::name).sorted().toList());
      return operation;
    };
  }
}
