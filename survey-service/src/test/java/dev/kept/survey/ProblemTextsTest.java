// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kept.restkit.problem.ProblemTexts;
import dev.kept.restkit.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem and every fault has its texts, in both languages. */
class ProblemTextsTest {

    private static final Pattern FAULT = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyProblemHasAllFourTexts() {
        List<String> missing = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.kept.survey")
                        .stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                        .flatMap(
                                type -> Stream.of((ProblemType[]) type.reflect().getEnumConstants()))
                        .forEach(problem -> {
                            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                                for (String part : List.of(".title", ".detail")) {
                                    if (ProblemTexts.find(language, problem.code() + part)
                                            .isEmpty()) {
                                        missing.add(language + " " + problem.code() + part);
                                    }
                                }
                            }
                        });
        assertEquals(List.of(), missing);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(keys("/problems.properties"), keys("/problems_zh_CN.properties"));
    }

    @Test
    void everyFaultOfTheCodeHasItsText() throws IOException {
        Set<String> unused = new TreeSet<>();
        keys("/problems.properties").stream()
                .filter(key -> key.startsWith("fault."))
                .forEach(key -> unused.add(key.substring("fault.".length())));
        unused.removeAll(codesInSources());
        assertEquals(Set.of("survey-closed"), unused, "texts that no code uses by name");
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    Matcher matcher = FAULT.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return codes;
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        // By the class's own folder: the kit has files of the same names.
        Path own = Path.of("src/main/resources" + file);
        try (InputStream in = Files.newInputStream(own)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
