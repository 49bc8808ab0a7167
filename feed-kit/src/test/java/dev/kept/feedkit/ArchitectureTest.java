// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit carries facts and knows nothing of what they say. */
class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kept.feedkit");

    private static final List<String> BUSINESS = List.of(
            "customer",
            "order",
            "refund",
            "product",
            "invoice",
            "subscription",
            "segment",
            "loyalty",
            "complaint",
            "contact",
            "survey",
            "question",
            "respondent",
            "feedback",
            "metric",
            "cohort",
            "churn",
            "retention");

    @Test
    void dependsOnPlatformAndLibrariesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kept.feedkit",
                        "java..",
                        "javax.sql..",
                        "jakarta..",
                        "com.fasterxml.jackson..",
                        "io.micrometer.core..",
                        "io.quarkus.arc..",
                        "io.quarkus.narayana.jta..",
                        "io.quarkus.runtime..",
                        "io.smallrye.config..",
                        "org.eclipse.microprofile..",
                        "org.jboss.logging..",
                        "org.jboss.resteasy.reactive.server",
                        "org.jspecify..")
                .check(KIT);
    }

    @Test
    void noNameHoldsABusinessWord() {
        assertFalse(KIT.isEmpty());
        List<String> found = KIT.stream()
                .flatMap(ArchitectureTest::names)
                .filter(ArchitectureTest::isBusiness)
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void noTableOrColumnHoldsABusinessWord() throws IOException {
        try (InputStream file = ArchitectureTest.class.getResourceAsStream("/db/feed-kit/V2__create_feed.sql")) {
            String sql = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            assertTrue(sql.contains("create table event_log"));
            assertFalse(isBusiness(sql.replace("order by", "")));
        }
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getName()), type.getMembers().stream().map(JavaMember::getFullName));
    }

    private static boolean isBusiness(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return BUSINESS.stream().anyMatch(lower::contains);
    }
}
