package app.plenary.console;

import app.plenary.exchange.AgendaList;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Workshop;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a brought agenda says of the whole workshop, and what of it goes nowhere, in words. */
final class BroughtHead {
    private final Messages messages;
    private final Dates dates;

    BroughtHead(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * What is dropped when only the blocks of {@code list} go into {@code into}: all that is not
     * the same there.
     *
     * @param place where the blocks go, from 0; only the first block begins when the workshop does
     * @param here the time zone of a workshop that names none
     */
    List<String> dropped(AgendaList list, Workshop into, int place, ZoneId here) {
        var words = new ArrayList<String>();
        if (!list.title().isBlank() && !list.title().equals(into.title())) {
            words.add(messages.get("console.bring.lost-title", EventWords.shortened(list.title())));
        }
        list.day()
                .filter(day -> !into.day().filter(day::equals).isPresent())
                .ifPresent(
                        day -> words.add(messages.get("console.bring.lost-day", dates.day(day))));
        list.begins()
                .filter(at -> place > 0 || !at.equals(into.startsAt()))
                .ifPresent(
                        at -> words.add(messages.get("console.bring.lost-start", dates.clock(at))));
        list.zone()
                .filter(zone -> !zone.equals(into.zone().orElse(here)))
                .ifPresent(
                        zone -> words.add(messages.get("console.bring.lost-zone", zone.getId())));
        list.plan().ifPresent(plan -> more(plan, into, words));
        return words;
    }

    /** What is said of the keys that a new workshop takes over unknown. */
    List<String> kept(AgendaList list) {
        return list.plan()
                .flatMap(plan -> new WorkshopFile(plan, "", "").unknown())
                .map(keys -> List.of(messages.get("exchange.paste.unknown-key", keys)))
                .orElse(List.of());
    }

    /** What only a file of this program says. */
    private void more(Workshop plan, Workshop into, List<String> words) {
        plan.endsBy()
                .filter(at -> !into.endsBy().filter(at::equals).isPresent())
                .ifPresent(
                        at -> words.add(messages.get("console.bring.lost-end", dates.clock(at))));
        if (plan.people().isPresent() && !plan.people().equals(into.people())) {
            words.add(messages.get("console.bring.lost-people", plan.people().getAsInt()));
        }
        if (!plan.tables().isEmpty() && !plan.tables().equals(into.tables())) {
            words.add(messages.get("console.bring.lost-tables"));
        }
        new WorkshopFile(plan, "", "")
                .unknown()
                .ifPresent(keys -> words.add(messages.get("console.bring.lost-keys", keys)));
        if (plan.naming() != into.naming()) {
            words.add(messages.get("console.bring.lost-naming"));
        }
    }
}
