// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.CommittedDocument;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** 2,831 real respondents with some thirty ratings each, with the code book's missing codes inside and outside of the scale. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SfoSurveyImportTest {

    private static final Logger LOG = Logger.getLogger(SfoSurveyImportTest.class);
    private static final int RESPONDENTS = 2831;

    @Test
    void takesTheWholeSurveyInWithinSeconds() throws IOException {
        Path data = CommittedDocument.repositoryRoot().resolve("../shared/data/sfo_survey/sfo_2017.csv");
        assumeTrue(Files.exists(data), "skipped: ../shared/data is absent");
        List<String[]> rows = Files.readAllLines(data).stream()
                .map(line -> line.split(",", -1))
                .toList();
        List<String> columns = Arrays.asList(rows.get(0));
        List<String> ratings = columns.stream()
                .filter(name -> name.matches("Q7.*|Q9.*|Q10SAFE|Q14.*|NETPRO"))
                .toList();
        SurveyFixtures api = new SurveyFixtures();
        api.publish(api.create("airport", questions(ratings))
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .statusCode(200);
        ImportFixtures imports = new ImportFixtures(api);

        String file = file(rows, columns, ratings);
        Instant start = Instant.now();
        String id = imports.done(imports.csv("?survey=airport&channel=face-to-face", file));
        Duration first = Duration.between(start, Instant.now());
        imports.get(id).body("counts", equalTo(counts(RESPONDENTS, 0)));

        start = Instant.now();
        String again = imports.done(imports.csv("?survey=airport&channel=face-to-face", file));
        LOG.infof(
                "FIGURE %d rows x %d questions: imported in %s, again in %s",
                RESPONDENTS, ratings.size(), first, Duration.between(start, Instant.now()));
        imports.get(again).body("counts", equalTo(counts(0, RESPONDENTS)));
    }

    private static Map<String, Object> counts(int created, int unchanged) {
        return Map.of("received", RESPONDENTS, "created", created, "updated", 0, "unchanged", unchanged, "failed", 0);
    }

    private static String questions(List<String> ratings) {
        return ratings.stream()
                .map(key -> key.equals("NETPRO") ? """
                          {"key": "NETPRO", "type": "NPS", "text": "Recommend?", "missingCodes": [{"code": "11", "reason": "BLANK"}]}""" : """
                          {"key": "%s", "type": "RATING", "text": "%s?", "scale": {"min": 1, "max": 5},
                           "missingCodes": [{"code": "0", "reason": "BLANK"}, {"code": "Blank", "reason": "BLANK"},
                                            {"code": "6", "reason": "NOT_APPLICABLE"}]}""".formatted(key, key))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String file(List<String[]> rows, List<String> columns, List<String> ratings) {
        List<String> lines = new ArrayList<>();
        lines.add("externalId,answeredAt,weight," + String.join(",", ratings));
        for (String[] row : rows.subList(1, rows.size())) {
            String day = "2017-05-%02d".formatted(Integer.parseInt(row[columns.indexOf("INTDATE")]));
            lines.add(row[columns.indexOf("RESPNUM")] + "," + day + "," + row[columns.indexOf("WEIGHT")] + ","
                    + ratings.stream().map(key -> row[columns.indexOf(key)]).collect(Collectors.joining(",")));
        }
        return String.join("\n", lines) + "\n";
    }
}
