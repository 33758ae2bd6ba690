package org.orderwatch.cases.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of notes on flags, each under the key of a client whom the flag concerns. */
@Component
class FlagNotes {

  private static final String TEXT = "text";

  private final JdbcClient jdbc;
  private final Keyring keyring;

  FlagNotes(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  void keep(FlagId flag, NoteId note, PersonId client, String text) {
    Sealed sealed =
        keyring.encrypt(AgencyContext.required(), client.value(), note.toString(), TEXT, text);
    jdbc.sql("insert into flag_note (note, flag, client, text) values (?, ?, ?, ?)")
        .params(note.value(), flag.value(), client.value(), sealed.cipher())
        .update();
  }

  /** The texts that can still be read. */
  Map<NoteId, String> read(FlagId flag) {
    List<NoteId> notes = new ArrayList<>();
    List<Keyring.Reading> readings = new ArrayList<>();
    jdbc.sql("select note, client, text from flag_note where flag = ?")
        .param(flag.value())
        .query(
            row -> {
              NoteId note = new NoteId(row.getObject("note", UUID.class));
              notes.add(note);
              readings.add(
                  new Keyring.Reading(
                      new Sealed(row.getObject("client", UUID.class), row.getString("text")),
                      note.toString(),
                      TEXT));
            });
    List<Opened> opened = keyring.decryptAll(AgencyContext.required(), readings);
    Map<NoteId, String> texts = new HashMap<>();
    for (int i = 0; i < notes.size(); i++) {
      if (opened.get(i) instanceof Opened.Text(String text)) {
        texts.put(notes.get(i), text);
      }
    }
    return texts;
  }
}
