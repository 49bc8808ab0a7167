// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kept.restkit.problem.ProblemType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a problem reads it in English or in Chinese: no text may be missing, and none may be left over. */
class ProblemTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FAULT = Pattern.compile("faults\\.add\\(\\s*[\\w\"]+,\\s*\"([a-z-]+-[a-z-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(english().stringPropertyNames(), chinese().stringPropertyNames());
    }

    @Test
    void everyProblemHasATitleAndADetail() throws IOException {
        Set<String> wanted = problems()
                .flatMap(problem -> Stream.of(problem.code() + ".title", problem.code() + ".detail"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(wanted.isEmpty());
        Set<String> known = english().stringPropertyNames().stream()
                .filter(key -> !key.startsWith("fault."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, known);
    }

    @Test
    void everyFaultHasAText() throws IOException {
        Set<String> known = english().stringPropertyNames();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                FAULT.matcher(Files.readString(file))
                        .results()
                        .map(match -> "fault." + match.group(1))
                        .filter(key -> !key.equals("fault.out-of-range"))
                        .forEach(key -> assertEquals(true, known.contains(key), key + " of " + file));
            }
        }
    }

    private static Stream<ProblemType> problems() {
        List<JavaClass> types = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.kept.metrics")
                        .stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                        .toList();
        return types.stream()
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(ProblemType.class::cast);
    }

    private static Properties english() throws IOException {
        return read("problems.properties");
    }

    private static Properties chinese() throws IOException {
        return read("problems_zh_CN.properties");
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(Files.newInputStream(RESOURCES.resolve(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
