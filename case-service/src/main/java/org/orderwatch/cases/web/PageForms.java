package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the forms of a request, with texts in the reader's language. */
@Component
public class PageForms {

  private final MessageSource messages;

  PageForms(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A form that is shown for the first time.
   *
   * @return a form with a new key
   */
  public PageForm empty() {
    return of(Map.of());
  }

  /**
   * The form that a request sent.
   *
   * @param request the request
   * @return what was typed, under the key that the form was shown with
   */
  public PageForm of(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
    return of(values);
  }

  /**
   * A form with these values.
   *
   * @param values what was typed, by field
   * @return the form
   */
  public PageForm of(Map<String, List<String>> values) {
    return new PageForm(this, values);
  }

  /**
   * Puts a refusal into a form: each field's problem beside the field, or the refusal itself at the
   * top where it names no field.
   *
   * @param form the form that was refused
   * @param refused why
   */
  public void refuse(PageForm form, RefusedException refused) {
    for (FieldProblem each : refused.errors()) {
      form.problem(each.field(), each.code(), each.message());
    }
    if (refused.errors().isEmpty()) {
      form.problem("", refused.refusal().name(), refused.refusal().detail());
    }
  }

  /**
   * A text in the reader's language.
   *
   * @param key its key in the bundle
   * @param arguments what it needs
   * @return the text
   */
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  String textOr(String key, String otherwise) {
    String text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return text == null ? otherwise : text;
  }
}
