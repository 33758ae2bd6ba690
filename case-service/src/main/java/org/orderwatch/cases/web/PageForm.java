package org.orderwatch.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: what was typed in each field, what is wrong with it, and the key that
 * makes sending it twice record once. Made by {@link PageForms}; shown by the fragments of {@code
 * layout/forms}. Not for more than one request.
 */
public final class PageForm {

  /** The field that carries the form's key. */
  public static final String KEY = "formKey";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final PageForms texts;
  private final Map<String, List<String>> values;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final String key;

  PageForm(PageForms texts, Map<String, List<String>> values) {
    this.texts = texts;
    this.values = new LinkedHashMap<>(values);
    String sent = text(KEY);
    this.key = UUID_FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  /**
   * The key of this form: made when it is first shown, the same when it comes back with errors. Use
   * it as the Idempotency-Key of what the form records.
   *
   * @return a UUID
   */
  public String key() {
    return key;
  }

  /**
   * What was typed in a field.
   *
   * @param field the field's name
   * @return the text without spaces around it; empty if nothing was typed
   */
  public String text(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /**
   * What was typed in a field, where nothing typed means nothing known.
   *
   * @param field the field's name
   * @return the text, or null if nothing was typed
   */
  public @Nullable String textOrNull(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  /**
   * All that was chosen for a field with several values.
   *
   * @param field the field's name
   * @return the values, without empty ones
   */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of()).stream().filter(it -> !it.isBlank()).toList();
  }

  /**
   * Whether a box or a choice is marked.
   *
   * @param field the field's name
   * @param value its value
   * @return true if it was sent
   */
  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  /**
   * Fills a field before the form is first shown; a field that was sent stays as it is.
   *
   * @param field the field's name
   * @param initial what stands there; null leaves it empty
   * @return this form
   */
  public PageForm fill(String field, @Nullable String initial) {
    if (initial != null) {
      values.putIfAbsent(field, List.of(initial));
    }
    return this;
  }

  /**
   * Fills a field with several values before the form is first shown.
   *
   * @param field the field's name
   * @param initial what is marked
   * @return this form
   */
  public PageForm fillAll(String field, List<String> initial) {
    values.putIfAbsent(field, List.copyOf(initial));
    return this;
  }

  /**
   * Says what is wrong with a field; the first error of a field stands.
   *
   * @param field the field's name
   * @param message the key of the text in the message bundle
   * @param arguments what the text needs; nothing personal
   */
  public void error(String field, String message, Object... arguments) {
    errors.putIfAbsent(field, texts.text(message, arguments));
  }

  /**
   * Says what is wrong with a field in words that came from a service.
   *
   * @param field the field's name
   * @param code the problem's code; if the bundle has a text {@code problem.<code>}, that is shown
   * @param words shown otherwise
   */
  public void problem(String field, String code, String words) {
    errors.putIfAbsent(field, texts.textOr("problem." + code, words));
  }

  /**
   * Adds something to look at that does not stop the form.
   *
   * @param code the warning's code; if the bundle has a text {@code warning.<code>}, that is shown
   * @param words shown otherwise
   */
  public void warning(String code, String words) {
    warnings.add(texts.textOr("warning." + code, words));
  }

  /**
   * Whether anything is wrong.
   *
   * @return true if the form must be shown again
   */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /**
   * What is wrong with a field.
   *
   * @param field the field's name
   * @return null if nothing is
   */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /**
   * All that is wrong, in the order it was found.
   *
   * @return texts by field
   */
  public Map<String, String> errors() {
    return Map.copyOf(errors).isEmpty() ? Map.of() : new LinkedHashMap<>(errors);
  }

  /**
   * What to look at.
   *
   * @return texts
   */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * The ids of hint and error of a field, for its {@code aria-describedby}.
   *
   * @param field the field's name
   * @param hint whether it has a hint
   * @return null if it has neither
   */
  public @Nullable String describedBy(String field, boolean hint) {
    String ids =
        (hint ? field + "-hint " : "") + (errors.containsKey(field) ? field + "-error" : "");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** Keeps what was typed out of logs. */
  @Override
  public String toString() {
    return "PageForm" + values.keySet();
  }
}
