// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of real data sets beside the checkout; tests that need it skip, saying so, where it is absent. */
final class SharedData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private SharedData() {}

    static Path require(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isReadable(path), () -> "SKIPPED: the real data set " + path + " is not beside this checkout");
        return path;
    }

    static List<NamedCsvRecord> expectedTable(String file) throws IOException {
        return table("expected/" + file);
    }

    /** The rows of a file. */
    static List<NamedCsvRecord> table(String file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(require(file))) {
            return csv.stream().toList();
        }
    }

    static JsonNode expected(String file) throws IOException {
        // Figures that could not be estimated are NaN there.
        return Answer.JSON
                .reader()
                .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .readTree(Files.newInputStream(require("expected/" + file)));
    }

    /** A number of a table. */
    static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
