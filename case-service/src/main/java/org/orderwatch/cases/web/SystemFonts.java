package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Takes the font of the component set's makers out of its stylesheet, which is theirs alone, and
 * puts the system's in.
 */
final class SystemFonts implements ResourceTransformer {

  private static final Pattern FACES = Pattern.compile("@font-face\\{[^}]*}");
  private static final Pattern FAMILY = Pattern.compile("GDS Transport,arial,sans-serif");

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    Resource transformed = chain.transform(request, resource);
    String name = transformed.getFilename();
    if (name == null || !name.startsWith("govuk-frontend") || !name.endsWith(".css")) {
      return transformed;
    }
    String css = transformed.getContentAsString(StandardCharsets.UTF_8);
    String ours =
        FAMILY
            .matcher(FACES.matcher(css).replaceAll(""))
            .replaceAll("system-ui,-apple-system,Segoe UI,Roboto,sans-serif");
    return new TransformedResource(transformed, ours.getBytes(StandardCharsets.UTF_8));
  }
}
