// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kit holds public standards only. */
class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kept.restkit");

    private static final Pattern BUSINESS = Pattern.compile(
            "customer|order(?!ed|ing)|survey|respondent|nps|csat|churn|retention_?rate|metric|refund|invoice|payment|"
                    + "loyalty|cohort|segment|question|feedback|revenue|money|subscription|product|purchase");

    @Test
    void noNameIsABusinessWord() {
        Set<String> guilty = new TreeSet<>();
        for (JavaClass one : KIT) {
            note(guilty, one.getName().substring("dev.kept.restkit".length()), one.getName());
            for (JavaMember member : one.getMembers()) {
                note(guilty, member.getName(), member.getFullName());
            }
        }
        assertEquals(Set.of(), guilty);
    }

    @Test
    void dependsOnStandardsAndOnTheFrameworkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kept.restkit..",
                        "java..",
                        "javax.crypto..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.agroal..",
                        "io.vertx..",
                        "io.netty.handler.codec.http..",
                        "org.jboss.logging..",
                        "org.jboss.jandex..",
                        "org.jboss.resteasy.reactive..",
                        "com.fasterxml.jackson..",
                        "de.siegmar.fastcsv..",
                        "com.github.f4b6a3.ulid..",
                        "org.jspecify.annotations..")
                .check(KIT);
    }

    @Test
    void theGuardKnowsBusinessWordsWhenItSeesThem() {
        assertEquals(
                List.of(true, true, false, false),
                List.of("CustomerView", "findOrder", "ordering", "Retention").stream()
                        .map(ArchitectureTest::isBusiness)
                        .toList());
    }

    private static void note(Set<String> guilty, String name, String where) {
        if (isBusiness(name)) {
            guilty.add(where);
        }
    }

    private static boolean isBusiness(String name) {
        return BUSINESS.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
