package org.orderwatch.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large, by their stated length or while they are read. */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final ProblemWriter writer;
  private final long body;
  private final long upload;

  BodyLimitFilter(ProblemWriter writer, WebProperties properties) {
    this.writer = writer;
    this.body = properties.maxBody().toBytes();
    this.upload = properties.maxUpload().toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = isUpload(request.getContentType()) ? upload : body;
    if (request.getContentLengthLong() > limit) {
      writer.write(response, Problem.of(ProblemCode.TOO_LARGE));
    } else if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new Limited(request, limit), response);
    }
  }

  private static boolean isUpload(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/form-data") || type.startsWith("text/csv");
  }

  /** Counts what is read of a body whose length was not stated. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final long limit;
    private @Nullable ServletInputStream stream;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream opened = stream;
      if (opened == null) {
        opened = new Counting(super.getInputStream(), limit);
        stream = opened;
      }
      return opened;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream inner;
    private long left;

    Counting(ServletInputStream inner, long limit) {
      this.inner = inner;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = inner.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = inner.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new RequestTooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return inner.isFinished();
    }

    @Override
    public boolean isReady() {
      return inner.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      inner.setReadListener(listener);
    }
  }
}
