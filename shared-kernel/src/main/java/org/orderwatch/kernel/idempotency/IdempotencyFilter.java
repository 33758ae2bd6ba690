package org.orderwatch.kernel.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the digest of a command's method, address and body before the handler reads it. Uploads are
 * left alone: what they record goes under keys of its own. Runs behind the check of the token, so
 * that nobody else makes the service keep bodies in memory.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  static final String DIGEST = IdempotencyFilter.class.getName();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getHeader(IdempotencyKey.HEADER) == null
        || !request.getRequestURI().startsWith("/v1/")
        || (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readAllBytes();
    MessageDigest digest = start(request);
    digest.update(body);
    request.setAttribute(DIGEST, digest);
    chain.doFilter(new Read(request, body), response);
  }

  /** A digest of method and address, to which the body is added. */
  static MessageDigest start(HttpServletRequest request) {
    MessageDigest digest = IdempotencyKey.sha256();
    String query = request.getQueryString();
    String head =
        request.getMethod()
            + " "
            + request.getRequestURI()
            + (query == null ? "" : "?" + query)
            + "\n";
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    return digest;
  }

  /** A request whose body was read already. */
  private static final class Read extends HttpServletRequestWrapper {

    private final ServletInputStream stream;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.stream = new Bytes(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return stream;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read already");
    }
  }
}
