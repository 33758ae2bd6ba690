package org.orderwatch.cases.person;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.stereotype.Component;

/**
 * The keyed tokens by which a person is found: her normalised name, its parts, their beginnings
 * from three letters, her birth date and the agency's reference. Equality only.
 */
@Component
final class BlindTokens {

  private static final String NAME = "person-name";
  private static final String PART = "person-name-part";
  private static final String PREFIX = "person-name-prefix";
  private static final String BIRTH_DATE = "person-birth-date";
  private static final String REF = "person-agency-ref";

  private final Keyring keyring;

  BlindTokens(Keyring keyring) {
    this.keyring = keyring;
  }

  /** All tokens of a person, but the one of her reference, which has a table of its own. */
  Set<String> of(AgencyId agency, PersonDetails details) {
    Set<String> tokens = new LinkedHashSet<>();
    String name = NameParts.normalised(details.name());
    if (!name.isEmpty()) {
      tokens.add(keyring.blind(agency, NAME, name));
    }
    for (String part : NameParts.parts(name)) {
      tokens.add(keyring.blind(agency, PART, part));
      NameParts.prefixes(part).forEach(prefix -> tokens.add(keyring.blind(agency, PREFIX, prefix)));
    }
    LocalDate birthDate = details.birthDate();
    if (birthDate != null) {
      tokens.add(birthDate(agency, birthDate));
    }
    return tokens;
  }

  /**
   * For each word that is looked for, its token: a beginning from three letters, or a whole part
   * where it is shorter.
   */
  List<String> lookups(AgencyId agency, String text) {
    return NameParts.parts(NameParts.normalised(text)).stream()
        .map(
            part ->
                part.codePointCount(0, part.length()) < NameParts.SHORTEST_PREFIX
                    ? keyring.blind(agency, PART, part)
                    : keyring.blind(agency, PREFIX, NameParts.lookup(part)))
        .toList();
  }

  String birthDate(AgencyId agency, LocalDate date) {
    return keyring.blind(agency, BIRTH_DATE, date.toString());
  }

  String ref(AgencyId agency, String ref) {
    return keyring.blind(agency, REF, ref.strip().toUpperCase(Locale.ROOT));
  }
}
