package vn.cancu.web.page;

import java.util.List;

/// A chain: what a document rests on and what carries it out, as a picture and as a list.
///
/// @param head what is traced
/// @param form what can be chosen
/// @param picture the same as `branches`, drawn
/// @param branches what it rests on, then what carries it out; those that are empty are left out
/// @param also edges beside those of the list
/// @param notes what people should know of what they see
public record TracePage(
        Head head, Form form, Picture picture, List<Branch> branches, List<Also> also, List<String> notes)
        implements Page {

    public TracePage {
        branches = List.copyOf(branches);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
    }

    @Override
    public String title() {
        return "Chuỗi triển khai: " + head.line().title();
    }

    /// What is traced.
    ///
    /// @param line the document
    /// @param badge what became of it
    /// @param coverage its coverage matrix, empty when it is no directive
    /// @param data the same for programs
    public record Head(DirectiveLine line, Badge badge, String coverage, String data) {}

    /// What can be chosen.
    ///
    /// @param action where it is sent
    /// @param up hops, 0 to 6
    /// @param down hops, 0 to 6
    /// @param narrowed whether anything but the standard is chosen
    /// @param open bundles already open, kept
    public record Form(
            String action,
            List<Choice> up,
            List<Choice> down,
            List<Choice> relations,
            List<Choice> levels,
            boolean narrowed,
            List<String> open) {
        public Form {
            up = List.copyOf(up);
            down = List.copyOf(down);
            relations = List.copyOf(relations);
            levels = List.copyOf(levels);
            open = List.copyOf(open);
        }

        /// Whether only some levels are shown.
        public boolean levelled() {
            return levels.stream().anyMatch(Choice::chosen);
        }
    }

    /// One thing that can be chosen.
    public record Choice(String value, String label, boolean chosen) {}

    /// A direction of the list.
    public record Branch(String id, String heading, List<Step> steps) {
        public Branch {
            steps = List.copyOf(steps);
        }
    }

    /// A document of the list, or many taken together.
    ///
    /// @param relation how it stands to the one above it in the list
    /// @param what what it is
    /// @param delay `sau 183 ngày`, empty when unknown
    /// @param between documents of levels not shown that lie between the two
    /// @param asserted who says so, when it is not the document itself
    /// @param cyclic whether the two also lead to each other the other way round
    /// @param steps those behind it
    public record Step(
            Chip relation,
            What what,
            String delay,
            Between between,
            List<Saying> asserted,
            boolean cyclic,
            List<Step> steps) {
        public Step {
            asserted = List.copyOf(asserted);
            steps = List.copyOf(steps);
        }
    }

    /// The documents between two that are shown.
    ///
    /// @param label `qua 1 văn bản`, empty for none
    /// @param documents from the acting one upwards
    public record Between(String label, List<Anchor> documents) {
        /// Nothing lies between.
        public static final Between NOTHING = new Between("", List.of());

        public Between {
            documents = List.copyOf(documents);
        }
    }

    /// What a step is.
    ///
    /// @param href its page; of many taken together what takes them apart
    /// @param title what people call it
    /// @param about its subject, empty when unknown
    /// @param meta date, issuer, level …
    /// @param trace its own chain, empty for many taken together
    /// @param state `ghost`, `held` or `bundle`
    /// @param badge what became of it
    public record What(
            String href, String title, String about, List<String> meta, String trace, String state, Badge badge) {
        public What {
            meta = List.copyOf(meta);
        }
    }

    /// That a third document says something.
    ///
    /// @param by the document
    /// @param href the sentence in it
    /// @param sentence as printed
    public record Saying(String by, String href, String sentence) {}

    /// An edge beside those of the list.
    public record Also(Anchor from, Chip relation, Anchor to, String delay, Between between, boolean cyclic) {}

    /// The picture, in pixels.
    ///
    /// @param width of the whole
    /// @param height of the whole
    /// @param left where the lines begin, from the left
    /// @param top where they begin, from above
    /// @param columns names of the levels
    public record Picture(
            int width, int height, int left, int top, List<Column> columns, List<Line> lines, List<Box> boxes) {
        public Picture {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            boxes = List.copyOf(boxes);
        }
    }

    /// The name of a level above its columns.
    public record Column(int x, String label) {}

    /// A line of the picture.
    ///
    /// @param path `d` of an SVG path
    /// @param look classes
    /// @param hint what it says
    public record Line(String path, String look, String hint) {}

    /// A box of the picture.
    ///
    /// @param look classes
    /// @param hint the whole of what is written in it, and more
    public record Box(String href, int x, int y, int width, int height, String look, String hint, List<Words> words) {
        public Box {
            words = List.copyOf(words);
        }
    }

    /// A line of writing.
    public record Words(int x, int y, String look, String text) {}
}
