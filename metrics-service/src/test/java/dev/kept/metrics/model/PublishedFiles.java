// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.testkit.CommittedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real data sets beside the checkout; a test that needs one is skipped, and says so, where it is absent. */
public final class PublishedFiles {

    /** A table whose cells are looked up by the name of the column. */
    public record Table(List<String> header, List<String[]> rows) {

        public String text(int row, String column) {
            return rows.get(row)[header.indexOf(column)];
        }

        public double number(int row, String column) {
            return Double.parseDouble(text(row, column));
        }

        public double[] column(String name) {
            double[] values = new double[rows.size()];
            Arrays.setAll(values, i -> number(i, name));
            return values;
        }
    }

    private PublishedFiles() {}

    /** A file without quoted cells, such as {@code cdnow/cdnow_cbs_39w.csv}, plain or compressed. */
    public static Table read(String name) {
        Path file = CommittedDocument.repositoryRoot().resolve("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: there is no " + name + " beside the repository");
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            List<String> header = List.of(lines.readLine().split(",", -1));
            List<String[]> rows = new ArrayList<>();
            lines.lines().forEach(line -> rows.add(line.split(",", -1)));
            return new Table(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
