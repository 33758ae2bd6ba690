package org.orderwatch.cases.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers and describes persons: event, sealed details and tokens in one transaction. Does not
 * ask who may see what; callers do, with {@link org.orderwatch.cases.access.PersonAccess}.
 */
@Service
public class Persons {

  private final Commands commands;
  private final PersonLedger ledger;

  Persons(Commands commands, PersonLedger ledger) {
    this.commands = commands;
    this.ledger = ledger;
  }

  /**
   * Somebody to register.
   *
   * @param person a new id
   * @param details who she is
   */
  public record Registration(PersonId person, PersonDetails details) {}

  /**
   * Registers a person.
   *
   * @param person a new id
   * @param details who she is
   * @return the aggregate and its sequence
   * @throws RefusedException REF_TAKEN if the reference names somebody else
   */
  public Recorded register(PersonId person, PersonDetails details) {
    return registerAll(List.of(new Registration(person, details))).getFirst();
  }

  /**
   * Registers many persons in one transaction, with a fixed number of statements beside an event
   * each.
   *
   * @param registrations whom to register
   * @return the aggregates and their sequences in the same order
   * @throws RefusedException REF_TAKEN if a reference names somebody else; nothing is recorded
   */
  public List<Recorded> registerAll(List<Registration> registrations) {
    return commands.inTransaction(
        () -> {
          List<Recorded> all = new ArrayList<>();
          List<PersonLedger.Version> versions = new ArrayList<>();
          for (Registration each : registrations) {
            Recorded recorded = commands.send(new PersonCommand.RegisterPerson(each.person()));
            all.add(recorded);
            versions.add(
                new PersonLedger.Version(each.person(), 1, recorded.sequence(), each.details()));
          }
          ledger.add(versions);
          return all;
        });
  }

  /**
   * Changes what is known of who a person is. What was known before stays readable in the ledger
   * until she is erased.
   *
   * @param person the person
   * @param details who she is from now on, completely
   * @param seen the sequence that the caller saw, or null if it does not ask
   * @return the aggregate and its sequence
   * @throws RefusedException NOT_FOUND, CHANGED_SINCE, REF_TAKEN or ERASED
   */
  public Recorded changeDetails(PersonId person, PersonDetails details, @Nullable Long seen) {
    return commands.inTransaction(
        () -> {
          int before = ledger.latestVersion(person);
          if (before == 0) {
            throw RefusedException.notFound();
          }
          Recorded recorded =
              commands.send(new PersonCommand.ChangePersonDetails(person, before + 1, seen));
          ledger.add(
              List.of(new PersonLedger.Version(person, before + 1, recorded.sequence(), details)));
          return recorded;
        });
  }

  /**
   * Reads a person.
   *
   * @param person any id
   * @return empty if the agency knows no such person
   */
  @Transactional(readOnly = true)
  public Optional<PersonShown> find(PersonId person) {
    return Optional.ofNullable(ledger.read(List.of(person)).get(person));
  }

  /**
   * Reads persons with one query on either database, for example to name them on a page.
   *
   * @param persons any ids
   * @return those whom the agency knows
   */
  @Transactional(readOnly = true)
  public Map<PersonId, PersonShown> find(Collection<PersonId> persons) {
    return ledger.read(persons);
  }

  /**
   * Finds persons by the agency's own reference, which matches without case and outer blanks.
   *
   * @param refs references
   * @return whom each names; those that name nobody are missing
   */
  @Transactional(readOnly = true)
  public Map<String, PersonId> byRefs(Collection<String> refs) {
    return refs.isEmpty() ? Map.of() : ledger.byRefs(refs);
  }

  /**
   * Removes the tokens by which a person is found; part of erasing her, whose key is destroyed
   * besides.
   *
   * @param person the person
   */
  @Transactional
  public void forget(PersonId person) {
    ledger.forget(person);
  }
}
