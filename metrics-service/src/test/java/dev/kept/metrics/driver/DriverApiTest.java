// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DriverApiTest {

    private static final List<String> ASPECTS =
            List.of("Q7ART", "Q7FOOD", "Q7STORE", "Q7SIGN", "Q7WALKWAYS", "Q7SCREENS");

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /** Passengers of an airport in May 2017; 6 and blanks are no ratings. Skipped where the data is absent. */
    @Test
    void anAirportsAspectsDriveItsRatingAsPublished() {
        PublishedFiles.Table file = PublishedFiles.read("sfo_survey/sfo_2017.csv");
        History history = History.inUtc(90);
        for (int row = 0; row < file.rows().size(); row++) {
            List<Answer> answers = new ArrayList<>();
            for (String aspect : ASPECTS) {
                rated(answers, aspect, file.text(row, aspect));
            }
            rated(answers, "Q7ALL", file.text(row, "Q7ALL"));
            if (!answers.isEmpty()) {
                history.response("rsp_" + row, "2017-05-15", "1", answers.toArray(Answer[]::new));
            }
        }
        told.of(feed, history);
        JsonPath analysis = told.get("survey-drivers?survey=s&target=Q7ALL&drivers=" + String.join(",", ASPECTS))
                .statusCode(200)
                .body("n", equalTo(1850))
                .body("method", equalTo("lmg"))
                .body("collinear", equalTo(false))
                .body("drivers", hasSize(6))
                .extract()
                .jsonPath();
        assertEquals(.537570, analysis.getDouble("rSquared"), 5e-7);
        assertEquals(1.056758, analysis.getDouble("intercept"), 5e-7);
        near(analysis.getList("drivers.coefficient"), 1, 5e-7, .111974, .175596, .062178, .145016, .149833, .119390);
        double percent = 100 / .537570;
        near(analysis.getList("drivers.lmg"), percent, 5e-3, 13.933, 19.159, 15.362, 17.730, 17.790, 16.025);
        near(analysis.getList("drivers.johnson"), percent, 5e-3, 14.576, 19.422, 14.730, 17.658, 17.561, 16.053);
    }

    /** The recommendation of the same passengers: 11 and blanks are none, 0 is one. Skipped where the data is absent. */
    @Test
    void anAirportsRecommendationIsDrivenAsPublished() {
        List<String> drivers = List.of("Q7ALL", "Q9ALL", "Q10SAFE", "Q14FIND", "Q14PASSTHRU");
        PublishedFiles.Table file = PublishedFiles.read("sfo_survey/sfo_2017.csv");
        History history = History.inUtc(90);
        for (int row = 0; row < file.rows().size(); row++) {
            List<Answer> answers = new ArrayList<>();
            for (String driver : drivers) {
                rated(answers, driver, file.text(row, driver));
            }
            if (file.text(row, "NETPRO").matches("\\d|10")) {
                answers.add(new Answer("NETPRO", "NPS", Integer.parseInt(file.text(row, "NETPRO")), 0, 10, 9));
            }
            if (!answers.isEmpty()) {
                history.response("rsp_" + row, "2017-05-15", "1", answers.toArray(Answer[]::new));
            }
        }
        told.of(feed, history);
        JsonPath analysis = told.get("survey-drivers?survey=s&target=NETPRO&drivers=" + String.join(",", drivers))
                .statusCode(200)
                .body("n", equalTo(2227))
                .extract()
                .jsonPath();
        assertEquals(.397855, analysis.getDouble("rSquared"), 5e-7);
        near(analysis.getList("drivers.lmg"), 100 / .397855, 5e-3, 41.939, 15.799, 12.220, 14.059, 15.983);
    }

    /** Twenty-two aspects, of which only the first two count: their orders are too many to be tried all. */
    @Test
    void theSharesOfManyDriversAreSampledWithTheirStandardErrors() {
        Random random = new Random(8);
        History history = History.inUtc(90);
        List<String> aspects =
                IntStream.range(0, 22).mapToObj("a%02d"::formatted).toList();
        for (int i = 0; i < 300; i++) {
            List<Answer> answers = new ArrayList<>();
            aspects.forEach(aspect -> answers.add(new Answer(aspect, "RATING", 1 + random.nextInt(5), 1, 5, 4)));
            int overall = answers.get(0).score() + answers.get(1).score();
            answers.add(new Answer("overall", "RATING", Math.max(1, overall), 1, 10, 8));
            history.response("rsp_" + i, "2024-05-15", "1", answers.toArray(Answer[]::new));
        }
        told.of(feed, history);
        JsonPath analysis = told.get("survey-drivers?survey=s&target=overall&drivers=" + String.join(",", aspects))
                .statusCode(200)
                .body("method", equalTo("lmg-sampled"))
                .body("lmgStandardErrors.size()", greaterThan(2))
                .extract()
                .jsonPath();
        List<Float> shares = analysis.getList("drivers.lmg");
        assertEquals(1, shares.stream().mapToDouble(Float::doubleValue).sum(), 1e-4);
        assertEquals(1, shares.get(0) + shares.get(1), .05);
        // What both ways of sharing say of the same driver differs little.
        assertEquals(analysis.getDouble("drivers[0].johnson"), shares.get(0), .02);
        assertTrue(analysis.getDouble("lmgStandardErrors.a00") < .01);
    }

    private static void rated(List<Answer> answers, String question, String text) {
        if (text.matches("[1-5]")) {
            answers.add(new Answer(question, "RATING", Integer.parseInt(text), 1, 5, 4));
        }
    }

    private static void near(List<Float> actual, double unit, double tolerance, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], unit * actual.get(i), tolerance + 1e-6 * Math.abs(expected[i]), "of driver " + i);
        }
    }

    /** Mobile phone users: means of items, as the papers take them. Skipped where the data is absent. */
    @Test
    void meansOfItemsAreDriversToo() {
        PublishedFiles.Table file = PublishedFiles.read("mobi/mobi.csv");
        History history = History.inUtc(90);
        for (int row = 0; row < file.rows().size(); row++) {
            List<Answer> answers = new ArrayList<>();
            for (String item : file.header()) {
                answers.add(new Answer(item, "RATING", (int) file.number(row, item), 1, 10, 8));
            }
            history.response("rsp_" + row, "2005-05-15", "1", answers.toArray(Answer[]::new));
        }
        told.of(feed, history);
        String drivers = "IMAG1~IMAG2~IMAG3~IMAG4~IMAG5,CUEX1~CUEX2~CUEX3,"
                + "PERQ1~PERQ2~PERQ3~PERQ4~PERQ5~PERQ6~PERQ7,PERV1~PERV2";
        JsonPath analysis = told.get("survey-drivers?survey=s&target=CUSA1~CUSA2~CUSA3&drivers=" + drivers)
                .statusCode(200)
                .body("n", equalTo(250))
                .extract()
                .jsonPath();
        assertEquals(.669441, analysis.getDouble("rSquared"), 5e-7);
        assertEquals(.525349, analysis.getDouble("intercept"), 5e-7);
        near(analysis.getList("drivers.coefficient"), 1, 5e-7, .172167, .064384, .553202, .138283);
        near(analysis.getList("drivers.lmg"), 1, 5e-7, .164817, .076882, .295434, .132309);
        near(analysis.getList("drivers.johnson"), 100 / .669441, 5e-4, 24.744, 12.174, 42.043, 21.039);
    }

    /** Who was satisfied buys more; who was merely contacted does not. */
    @Test
    void factsOfCustomersAreDriversToo() {
        Random random = new Random(3);
        History history = History.inUtc(90);
        for (int i = 0; i < 60; i++) {
            String customer = "cus_%02d".formatted(i);
            int rating = 1 + random.nextInt(5);
            history.csat(customer, "2024-01-10", rating);
            history.nps(customer, "2024-01-10", random.nextInt(11));
            for (int order = 0; order < 2 * rating + random.nextInt(2); order++) {
                history.order(
                        customer, LocalDate.of(2024, 1, 15).plusDays(order).toString(), 10);
            }
        }
        told.of(feed, history);
        told.get("customer-drivers?target=PURCHASES&driver=RATING_INDEX&driver=RECOMMENDATION&asOf=2024-06-30")
                .statusCode(200)
                .body("n", equalTo(60))
                .body("drivers[0].driver", equalTo("RATING_INDEX"))
                .body("drivers[0].quadrant", equalTo("KEEP_UP"))
                .body("drivers[0].ranks", equalTo(List.of(1, 1)))
                .body("drivers[1].ranks", equalTo(List.of(2, 2)));
        told.get("survey-drivers?survey=s&target=csat&drivers=csat")
                .statusCode(400)
                .body("errors[0].code", equalTo("drivers-differ"));
        told.get("survey-drivers?survey=s&target=csat&drivers=nps")
                .statusCode(422)
                .body("code", equalTo("drivers-not-determined"));
        told.get("survey-drivers?target=csat&drivers=nps").statusCode(400).body("errors.parameter", hasItem("survey"));
        told.get("customer-drivers?target=HAPPINESS&driver=CONTACTS").statusCode(400);
    }
}
