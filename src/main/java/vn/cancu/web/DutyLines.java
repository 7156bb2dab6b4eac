package vn.cancu.web;

import java.util.List;
import vn.cancu.citation.Reading;
import vn.cancu.duty.Duty;
import vn.cancu.duty.DutyReader;
import vn.cancu.web.page.DutyLine;

/// The duties of a document, one line each.
final class DutyLines {
    private DutyLines() {}

    /// The lines of a reading, in order of the text.
    ///
    /// @param id of the document, for the links to the places
    static List<DutyLine> of(String id, Reading reading) {
        return new DutyReader()
                .read(reading).stream()
                        .map(duty -> new DutyLine(
                                when(duty),
                                Words.shortRules(duty.task().what()),
                                duty.task().who(),
                                duty.task().to(),
                                Lines.placeAddress(
                                        id,
                                        duty.evidence().start(),
                                        duty.evidence().end())))
                        .toList();
    }

    /// The date; of a duty whose time the calendar does not tell the words, unless they are the duty itself.
    static String when(Duty duty) {
        String due = duty.due().map(Words::moment).orElse("");
        if (due.isEmpty()) {
            String wording = String.join(" ", duty.wording().split("\\s+"));
            return duty.task().what().startsWith(wording) ? "" : wording;
        }
        return duty.start()
                .map(Words::moment)
                .filter(start -> !start.equals(due))
                .map(start -> start + " – " + due)
                .orElse(due);
    }
}
