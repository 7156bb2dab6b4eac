package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/// The files that the site gives, read back by the programs they are meant for.
class ExportsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CHAIN = "/directives/chi-thi-05-ct-tw-2016";

    @TempDir
    private static Path folder;

    private static SeedSite site;

    @BeforeAll
    static void serve() {
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @Test
    void a_search_as_a_table_has_a_row_for_every_document_that_the_page_counts() throws Exception {
        HttpResponse<String> csv = get("/search.csv?q=05-CT%2FTW");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"van-ban.csv\"");
        assertThat(csv.body()).startsWith("\uFEFF\"id\",\"number\",\"type\",");
        assertThat(csv.body().lines()).hasSize(1 + 3);
        assertThat(csv.body()).contains("793/KH-SGDĐT", "01/HTĐ-KT");
        List<String> lines = get("/search.jsonl?q=05-CT%2FTW").body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(new JsonMapper().readTree(line).has("id")).isTrue());
    }

    @Test
    void directives_are_listed_with_and_without_the_held() throws Exception {
        assertThat(get("/directives.csv").body().lines()).hasSize(1 + 29);
        assertThat(get("/directives.jsonl?held=no").body().lines()).hasSize(29);
        assertThat(get("/directives.csv?held=yes").body().lines()).hasSize(1);
        assertThat(get(CHAIN + ".csv").body()).contains("gắn phong trào").contains("implements");
        assertThat(get(CHAIN + ".jsonl").body().lines()).hasSize(3);
        assertThat(get("/directives/khong-co.csv").statusCode()).isEqualTo(404);
    }

    /// A graph as another program reads it: names of nodes, edges, what they say.
    private record Read(DirectedPseudograph<String, DefaultEdge> graph, Map<String, Map<String, String>> nodes) {
        static Read of(String graphMl) {
            var graph = new DirectedPseudograph<String, DefaultEdge>(DefaultEdge.class);
            var nodes = new HashMap<String, Map<String, String>>();
            var importer = new GraphMLImporter<String, DefaultEdge>();
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer((of, value) ->
                    nodes.computeIfAbsent(of.getFirst(), _ -> new HashMap<>()).put(of.getSecond(), value.getValue()));
            importer.importGraph(graph, new StringReader(graphMl));
            return new Read(graph, nodes);
        }
    }

    @Test
    void the_whole_graph_is_read_back_node_by_node_and_edge_by_edge() throws Exception {
        Read read = Read.of(get("/directives.graphml").body());
        var graph = site.library().graph();
        long asserted = graph.directives().stream()
                .flatMap(directive -> graph.assertions(directive.slug()).stream()
                        .filter(said -> said.from().equals(directive.slug())))
                .count();
        long links = graph.directives().stream()
                .mapToLong(directive -> directive.citedBy().size())
                .sum();
        assertThat(links).isEqualTo(33);
        assertThat(asserted).isPositive();
        assertThat(read.graph().vertexSet()).hasSize(29 + 5);
        assertThat(read.graph().edgeSet()).hasSize((int) (links + asserted));
        assertThat(read.graph().inDegreeOf("chi-thi-05-ct-tw-2016")).isGreaterThanOrEqualTo(3);
        assertThat(read.nodes().get("chi-thi-05-ct-tw-2016"))
                .containsEntry("number", "05-CT/TW")
                .containsEntry("held", "false")
                .containsEntry("citing", "3");
    }

    @Test
    void around_a_directive_is_less_than_the_whole_and_more_with_every_step() throws Exception {
        int one = Read.of(get(CHAIN + ".graphml?steps=1").body())
                .graph()
                .vertexSet()
                .size();
        int two = Read.of(get(CHAIN + ".graphml?steps=2").body())
                .graph()
                .vertexSet()
                .size();
        assertThat(one).isBetween(4, two - 1);
        assertThat(two).isLessThanOrEqualTo(29);
    }

    @Test
    void the_feed_of_a_directive_has_what_atom_wants() throws Exception {
        HttpResponse<String> answer = get(CHAIN + ".atom");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        sound(feed);
        assertThat(feed.getElementsByTagName("author").getLength()).isPositive();
        NodeList entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(3);
        var ids = new HashMap<String, Instant>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            sound(entry);
            ids.put(address(entry), Instant.parse(one(entry, "updated")));
            assertThat(one(entry, "summary")).isNotBlank();
        }
        assertThat(ids).hasSize(3);
        assertThat(ids.keySet())
                .allSatisfy(id -> assertThat(HTTP.send(
                                        HttpRequest.newBuilder(URI.create(id)).build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void the_age_of_the_file_of_a_document_is_known() throws Exception {
        long seed = Files.getLastModifiedTime(SeedSite.SEEDS.resolve("000_be6d8bb6ad61a78c.txt"))
                .toMillis();
        String id = site.library()
                .graph()
                .lookup("793/KH-SGDĐT")
                .getFirst()
                .held()
                .orElseThrow()
                .id();
        assertThat(site.library().index().changedMillis(id)).isEqualTo(seed);
        assertThat(site.library().index().changedMillis("nothing")).isZero();
    }

    private static String address(Element entry) {
        return ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href");
    }

    /// RFC 4287: exactly one id, title and updated; a link to the page.
    private static void sound(Element element) {
        assertThat(URI.create(one(element, "id")).isAbsolute()).isTrue();
        assertThat(one(element, "title")).isNotBlank();
        assertThat(Instant.parse(one(element, "updated")))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(element.getElementsByTagName("link").getLength()).isPositive();
    }

    private static String one(Element element, String name) {
        NodeList children = element.getChildNodes();
        String found = "";
        int many = 0;
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child
                    && child.getLocalName().equals(name)) {
                found = child.getTextContent();
                many++;
            }
        }
        assertThat(many).as(name).isEqualTo(1);
        return found;
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(site.address(path))).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
