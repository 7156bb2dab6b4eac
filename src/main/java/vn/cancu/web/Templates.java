package vn.cancu.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.cancu.text.Plural;
import vn.cancu.web.page.Page;

/// Turns page records into HTML. Templates come from the class path only and escape everything they print.
final class Templates {
    private final Map<Language, PebbleEngine> engines = new EnumMap<>(Language.class);

    /// @param assets version of the static files, part of their addresses
    Templates(String assets) {
        engines.put(
                Language.VIETNAMESE,
                engine(
                        new ClasspathLoader(Templates.class.getClassLoader()),
                        new Globals(assets, Language.VIETNAMESE)));
        engines.put(Language.ENGLISH, engine(new Translated(), new Globals(assets, Language.ENGLISH)));
    }

    private static PebbleEngine engine(ClasspathLoader loader, Globals globals) {
        loader.setPrefix("templates");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.of("vi", "VN"))
                .extension(globals)
                .build();
    }

    /// The page as HTML in Vietnamese.
    String render(Page page) {
        return render(page, Language.VIETNAMESE, "?lang=en");
    }

    /// The page as HTML.
    ///
    /// @param other address of the same page in the other language
    String render(Page page, Language language, String other) {
        var out = new StringWriter(16_384);
        try {
            Objects.requireNonNull(engines.get(language))
                    .getTemplate(page.template())
                    .evaluate(out, Map.of("page", page, "inOtherLanguage", other));
        } catch (IOException e) {
            throw new UncheckedIOException(page.template(), e);
        }
        return out.toString();
    }

    /// The templates with their phrases in English; each is read once, then cached by the engine.
    private static final class Translated extends ClasspathLoader {
        Translated() {
            super(Templates.class.getClassLoader());
        }

        @Override
        public Reader getReader(String name) {
            try (Reader original = super.getReader(name)) {
                var source = new StringWriter();
                original.transferTo(source);
                return new StringReader(TemplateText.with(source.toString(), Phrases::phrase));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    /// What all templates can use: `assets`, `language` and `otherLanguage` as codes, the filter `say` for words of
    /// page records that are ours and not a document's, and `agreed` for English words that go with numbers ([Plural]).
    private static final class Globals extends AbstractExtension {
        private final String assets;
        private final Language language;

        Globals(String assets, Language language) {
            this.assets = assets;
            this.language = language;
        }

        @Override
        public Map<String, Object> getGlobalVariables() {
            return Map.of(
                    "assets", assets,
                    "language", language.code(),
                    "otherLanguage", language.other().code(),
                    "otherLanguageName", language.other().label());
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of(
                    "say",
                    new Wording(text -> language == Language.ENGLISH ? Phrases.say(text.toString()) : text),
                    "agreed",
                    new Wording(text -> Plural.agreed(text.toString())));
        }
    }

    /// A filter without arguments.
    ///
    /// @param change what it makes of the text before it
    private record Wording(UnaryOperator<Object> change) implements Filter {
        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return change.apply(input);
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
