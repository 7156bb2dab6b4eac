package vn.cancu.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.document.Tsv;
import vn.cancu.index.FacetField;
import vn.cancu.web.ApiCall.Kind;
import vn.cancu.web.ApiCall.Parameter;
import vn.cancu.web.ApiCall.Place;
import vn.cancu.web.ApiCall.Said;

/// The parameters of the REST API. Their descriptions stand in `api/parameters.tsv` under a key. The name in addresses
/// is the key, or its part after the dot where one name has several meanings: `trace.slug` and `unit.slug` are both
/// `slug`. A key without a row fails when the table is built, which every test of the site does.
final class ApiParameters {
    private static final Map<String, Said> WORDS = Tsv.rows(ApiParameters.class, "api/parameters.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("parameter"), Said::of));

    static final Parameter ID = path("id");
    static final Parameter SLUG = path("directive.slug");
    static final Parameter PAGE = whole("page", 1, 1_000_000, 1);
    static final Parameter SIZE = size(DocumentResources.USUAL);
    static final Parameter HELD = oneOf("held", "yes", "no");
    static final Parameter BOM = oneOf("bom", "yes", "no");

    private ApiParameters() {}

    /// A required part of the path.
    static Parameter path(String key) {
        return parameter(key, Place.PATH, true, new Kind.Text());
    }

    /// A text that must be given.
    static Parameter required(String key) {
        return parameter(key, Place.QUERY, true, new Kind.Text());
    }

    /// An optional text.
    static Parameter text(String key) {
        return parameter(key, Place.QUERY, false, new Kind.Text());
    }

    /// An optional text that may be given several times.
    static Parameter texts(String key) {
        return parameter(key, Place.QUERY, false, new Kind.Texts());
    }

    /// An optional whole number from `least` to `most`; `usual` when it is not given.
    static Parameter whole(String key, int least, int most, int usual) {
        return parameter(key, Place.QUERY, false, new Kind.Whole(least, most, usual));
    }

    /// The number of rows per page, at most 100.
    static Parameter size(int usual) {
        return whole("size", 1, 100, usual);
    }

    /// An optional choice among these values.
    static Parameter oneOf(String key, String... values) {
        return parameter(key, Place.QUERY, false, new Kind.OneOf(List.of(values)));
    }

    /// The parameters of a search, followed by `more`.
    static List<Parameter> search(Parameter... more) {
        return Stream.of(
                        Stream.of(text("search.q"), oneOf("sort", "relevance", "newest", "oldest", "cited")),
                        Stream.of(FacetField.values()).map(field -> texts("filter." + field.parameter())),
                        Stream.of(more))
                .flatMap(Function.identity())
                .toList();
    }

    private static Parameter parameter(String key, Place place, boolean required, Kind kind) {
        Said said = WORDS.get(key);
        if (said == null) {
            throw new IllegalStateException("api/parameters.tsv has no row for " + key);
        }
        return new Parameter(key.substring(key.lastIndexOf('.') + 1), place, required, kind, said);
    }
}
