// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The passenger survey of San Francisco airport, May 2017, as a survey, its respondents and their answers. */
final class SfoSurvey {

    /** Columns of the file, with the key of the question that each becomes. */
    private static final List<String> COLUMNS =
            List.of("NETPRO", "Q7ALL", "Q9ALL", "Q10SAFE", "Q14FIND", "Q14PASSTHRU", "Q15PROBLEM");

    private final List<NamedCsvRecord> rows = new ArrayList<>();

    static SfoSurvey read(Path file) throws IOException {
        SfoSurvey survey = new SfoSurvey();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(survey.rows::add);
        }
        return survey;
    }

    int respondents() {
        return rows.size();
    }

    /** Blank is a code inside or beside the scale: 0 and the word on ratings, 11 on the promoter question. */
    static String surveyJson() {
        String ratingMissing = """
                [{"code":"0","reason":"BLANK"},{"code":"Blank","reason":"BLANK"},{"code":"6","reason":"NOT_APPLICABLE"}]
                """;
        String scale = "\"scale\":{\"min\":1,\"max\":5}";
        return """
                {"key":"sfo-2017","title":"San Francisco airport, May 2017","language":"en","questions":[
                 {"key":"netpro","type":"NPS","text":"How likely are you to recommend SFO?",
                  "missingCodes":[{"code":"11","reason":"BLANK"}]},
                 {"key":"q7all","type":"CSAT","text":"SFO airport as a whole",%1$s,"missingCodes":%2$s},
                 {"key":"q9all","type":"RATING","aspect":"cleanliness","text":"Overall cleanliness",%1$s,
                  "missingCodes":%2$s},
                 {"key":"q10safe","type":"RATING","aspect":"safety","text":"How safe do you feel?",%1$s,
                  "missingCodes":%2$s},
                 {"key":"q14find","type":"CES","text":"How easy was it to find your way?",%1$s,"missingCodes":%2$s},
                 {"key":"q14passthru","type":"CES","text":"How easy was it to pass security?",%1$s,"missingCodes":%2$s},
                 {"key":"q15problem","type":"SINGLE_CHOICE","text":"Did you encounter any problem?",
                  "choices":[{"key":"1","text":"Yes"},{"key":"2","text":"No"}],
                  "missingCodes":[{"code":"3","reason":"DO_NOT_KNOW"},{"code":"0","reason":"BLANK"}]}]}
                """.formatted(scale, ratingMissing);
    }

    String customersCsv() {
        StringBuilder csv =
                new StringBuilder("externalId,type,customerSince,attributes.boardingArea,attributes.problem\n");
        for (NamedCsvRecord row : rows) {
            csv.append("passenger-%s,PERSON,2017-05-01T00:00:00Z,%s,%s\n"
                    .formatted(row.getField("RESPNUM"), row.getField("BAREA"), problem(row)));
        }
        return csv.toString();
    }

    /** Whether the passenger had a problem; nothing where nothing was said. */
    private static String problem(NamedCsvRecord row) {
        return switch (row.getField("Q15PROBLEM")) {
            case "1" -> "yes";
            case "2" -> "no";
            default -> "";
        };
    }

    String responsesCsv() {
        StringBuilder csv = new StringBuilder("externalId,customerExternalId,answeredAt,channel,weight");
        COLUMNS.forEach(column -> csv.append(',').append(column.toLowerCase(java.util.Locale.ROOT)));
        csv.append('\n');
        for (NamedCsvRecord row : rows) {
            String id = row.getField("RESPNUM");
            csv.append("sfo-%s,passenger-%s,2017-05-%02dT12:00:00Z,face-to-face,%s"
                    .formatted(id, id, Integer.parseInt(row.getField("INTDATE")), row.getField("WEIGHT")));
            COLUMNS.forEach(column -> csv.append(',').append(row.getField(column)));
            csv.append('\n');
        }
        return csv.toString();
    }
}
