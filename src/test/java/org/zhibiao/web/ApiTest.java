package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** The interface for programs, held against its own description. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Workbench workbench;
    private static Browser program;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        SampleBase.copyTo(folder.resolve("kb"));
        workbench = Workbench.start(
                new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), 0, true, Optional.empty()));
        program = new Browser(workbench, "en");
        description = json("/api/v1/openapi.json");
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    private static JsonNode json(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = program.get(address);
        assertThat(response.statusCode()).as("%s: %s", address, response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(response.body());
    }

    @Test
    void isDescribedAddressByAddress() {
        Set<String> described = new HashSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> routed = workbench.addresses().stream()
                .filter(address -> address.contains(" " + Api.ROOT))
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(routed).hasSizeGreaterThan(8);
    }

    @Test
    void answersEveryAddressAsItIsDescribed() throws Exception {
        for (var path : description.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            StringBuilder address = new StringBuilder(path.getKey());
            for (JsonNode parameter : operation.path("parameters")) {
                String example = parameter.path("example").asText();
                if (!example.isEmpty()) {
                    address.append(address.indexOf("?") < 0 ? '?' : '&')
                            .append(parameter.path("name").asText())
                            .append('=')
                            .append(Browser.encoded(example));
                }
            }
            HttpResponse<String> response = program.get(address.toString());
            assertThat(response.statusCode())
                    .as("%s: %s", address, response.body())
                    .isEqualTo(200);
            JsonNode content = operation.path("responses").path("200").path("content");
            String type = content.fieldNames().next();
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            List<JsonNode> values = new ArrayList<>();
            try (var read = JSON.readerFor(JsonNode.class).<JsonNode>readValues(response.body())) {
                values.addAll(read.readAll());
            }
            assertThat(values).as(address.toString()).isNotEmpty();
            values.forEach(value -> assertFits(value, content.path(type).path("schema"), path.getKey()));
        }
    }

    /** Checks types, fields that must be there and closed lists; fields that no schema names are free. */
    private static void assertFits(JsonNode value, JsonNode schema, String where) {
        JsonNode resolved =
                schema.has("$ref") ? description.at(schema.path("$ref").asText().substring(1)) : schema;
        Set<String> types = new HashSet<>();
        if (resolved.path("type").isArray()) {
            resolved.path("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(resolved.path("type").asText());
        }
        String type = value.isNull()
                ? "null"
                : value.isObject()
                        ? "object"
                        : value.isArray()
                                ? "array"
                                : value.isIntegralNumber() ? "integer" : value.isTextual() ? "string" : "?";
        assertThat(types).as(where).contains(type);
        resolved.path("required")
                .forEach(name -> assertThat(value.has(name.asText()))
                        .as("%s.%s", where, name.asText())
                        .isTrue());
        if (resolved.has("enum")) {
            assertThat(resolved.path("enum")).as(where).contains(value);
        }
        resolved.path("properties").properties().forEach(field -> {
            if (value.has(field.getKey())) {
                assertFits(value.path(field.getKey()), field.getValue(), where + "." + field.getKey());
            }
        });
        if (resolved.has("items")) {
            value.forEach(item -> assertFits(item, resolved.path("items"), where + "[]"));
        }
        if (resolved.has("additionalProperties")) {
            value.forEach(item -> assertFits(item, resolved.path("additionalProperties"), where + ".*"));
        }
    }

    @Test
    void pagesByCursorWithoutLosingOrRepeatingAFinding() throws Exception {
        Set<String> seen = new HashSet<>();
        int read = 0;
        String after = "";
        int total;
        do {
            JsonNode page = json("/api/v1/search?q=" + Browser.encoded("layer:target") + "&limit=37&after=" + after);
            total = page.path("total").asInt();
            for (JsonNode finding : page.path("findings")) {
                seen.add(finding.path("doc") + "/" + finding.path("start") + "/" + finding);
                read++;
            }
            after = page.path("next").asText("");
            after = after.equals("null") ? "" : after;
        } while (!after.isEmpty());
        assertThat(read).isEqualTo(total).isGreaterThan(500);
        assertThat(seen).hasSizeGreaterThan(total * 9 / 10);
    }

    @Test
    void streamsAsManyFindingsAsThereAre() throws Exception {
        int total = json("/api/v1/search?q=").path("total").asInt();
        assertThat(program.get("/api/v1/findings?q=").body().lines()).hasSize(total);
    }

    @Test
    void tellsProgramsThatNothingHasChanged() throws Exception {
        HttpResponse<String> first = program.get("/api/v1/stats");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(program.send(program.request("/api/v1/stats").GET().header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=regoin:x",
                "/api/v1/search?limit=0",
                "/api/v1/search?after=x",
                "/api/v1/search?sort=x",
                "/api/v1/panel",
                "/api/v1/panel?indicator=gdp_growth&years=5",
                "/api/v1/panel?indicator=gdp_growth&level=moon"
            })
    void saysWhatIsWrongAndWhatToDo(String address) throws Exception {
        HttpResponse<String> response = program.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode answer = JSON.readTree(response.body());
        assertThat(answer.path("error").asText()).isNotEmpty();
        assertThat(answer.path("advice").asText()).isNotEmpty();
    }
}
