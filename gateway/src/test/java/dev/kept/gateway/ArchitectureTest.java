// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "dev.kept.gateway";

    /** Who may use whom. */
    private static final Map<String, Set<String>> EDGES = Map.of(
            "problem", Set.of(),
            "openapi", Set.of(),
            "security", Set.of(),
            "route", Set.of(),
            "limit", Set.of("problem"),
            "forward", Set.of("problem", "route"),
            "entry", Set.of("problem", "openapi", "security", "route", "limit", "forward"),
            "management", Set.of("entry", "forward", "security", "route"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void featuresUseEachOtherOnlyAlongTheAllowedEdges() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = feature(type);
                String to = feature(dependency.getTargetClass());
                if (!to.isEmpty()
                        && !from.equals(to)
                        && !EDGES.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(from + " → " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingLivesInTheRoot() {
        List<String> rootTypes = classes.stream()
                .filter(type -> type.getPackageName().equals(BASE))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
        assertEquals(List.of(), rootTypes);
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1) : "";
    }
}
