package vn.cancu.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cancu.citation.Reading;
import vn.cancu.text.Prose;

/// Finds the duties of a document: in its sentences and in its schedules. A pure function of the reading.
public final class DutyReader {

    /// Reads the duties.
    ///
    /// @param reading the document read to the end
    /// @return in order of the text; empty when there are none; nothing is thrown
    public List<Duty> read(Reading reading) {
        if (reading.document().header().type().known().isEmpty()) {
            return List.of();
        }
        Prose prose = Prose.of(reading.text());
        var years = new Years(prose.folded(), reading.document());
        var people = new People(reading, prose);
        var schedule = Schedule.of(reading.text());
        List<Duty> duties = new ArrayList<>(schedule.duties(years));
        duties.addAll(new Sentences(reading, prose, years, people).duties(schedule));
        duties.sort(Comparator.comparing(Duty::span));
        return List.copyOf(duties);
    }
}
