// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/coverage.md and docs/published-figures.md tell the truth: every test that it names exists, and no requirement of the customer's file is missing. */
class CoverageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) \\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern FIGURE = Pattern.compile("\\| ?([^|]+)\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    private static final Pattern EVENT_TYPE = Pattern.compile("\"((?:customer|tenant|survey)\\.[a-z.-]+\\.v\\d+)\"");

    /** Of the requirements: what the customer's file, the metrics and the models owe. Speed (G59) is bench/'s. */
    private static final Set<String> OWED =
            ids("M1-40 V1-12 L1-6 A1-10 A12-16 D5 D7-9 D11 D13 P1-9 R13-14 C1-2 G6-42 G47-51 G53 G55-58");

    private record Row(String id, String where, String proof) {}

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        Set<String> absent = new TreeSet<>();
        List<Row> named = new ArrayList<>(rows());
        named.addAll(figures());
        for (Row row : named) {
            Matcher test = TEST.matcher(row.proof());
            while (test.find()) {
                String source = sources.getOrDefault(test.group(1), "");
                String method = test.group(2);
                if (source.isEmpty() || (method != null && !source.contains(" " + method + "("))) {
                    absent.add(row.id() + ": " + test.group());
                }
            }
        }
        assertEquals(Set.of(), absent);
    }

    @Test
    void everyRowSaysWhereAndNamesAProof() throws IOException {
        List<Row> all = new ArrayList<>(rows());
        all.addAll(figures());
        for (Row row : all) {
            assertTrue(!row.where().isBlank(), () -> row.id() + " does not say where it lives");
            assertTrue(TEST.matcher(row.proof()).find(), () -> row.id() + " names no test");
        }
    }

    @Test
    void noRequirementIsMissing() throws IOException {
        Set<String> missing = new TreeSet<>(OWED);
        rows().forEach(row -> missing.remove(row.id()));
        assertEquals(Set.of(), missing);
    }

    /** Whoever reads a feed is told by examples what it will find: a type without one would surprise every consumer. */
    @Test
    void everyTypeOfEventThatAProducerNamesHasAnExample() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String producer : List.of("customer-service", "survey-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(producer).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    EVENT_TYPE.matcher(Files.readString(file)).results().forEach(type -> named.add(type.group(1)));
                }
            }
        }
        assertTrue(named.size() > 10, named::toString);
        named.removeIf(type -> Files.exists(ROOT.resolve("docs/events/" + type + ".json")));
        assertEquals(Set.of(), named);
    }

    private static Set<String> ids(String ranges) {
        Set<String> ids = new TreeSet<>();
        for (String range : ranges.split(" ")) {
            String[] ends = range.substring(1).split("-");
            for (int id = Integer.parseInt(ends[0]); id <= Integer.parseInt(ends[ends.length - 1]); id++) {
                ids.add(range.charAt(0) + String.valueOf(id));
            }
        }
        return ids;
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/coverage.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.lookingAt()) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3)));
            }
        }
        assertTrue(rows.size() > 30, () -> "only " + rows.size() + " rows were understood");
        return rows;
    }

    /** Published figures of models, with the test that reproduces each. */
    private static List<Row> figures() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/published-figures.md"))) {
            Matcher row = FIGURE.matcher(line);
            if (row.lookingAt()
                    && !row.group(3).contains("proved by")
                    && !row.group(3).startsWith("-")) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3)));
            }
        }
        assertTrue(rows.size() > 20, () -> "only " + rows.size() + " figures were understood");
        return rows;
    }

    /** Test class to its source; of equal names in several modules all the sources. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), String::concat);
                    }
                }
            }
        }
        return sources;
    }
}
