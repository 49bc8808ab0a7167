// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * One item of a file, before anybody knows whether it is valid.
 *
 * @param line the number of its first line
 * @param size about how many bytes it takes
 * @param repeated whether rows of the same group stood further up in a CSV file
 */
record RawItem(long line, int size, boolean repeated, Content content) {
    /** How to read it. */
    interface Content {
        /** Throws what is wrong with it: a {@code ProblemException} with faults, or what the mapper throws. */
        <T> T as(Class<T> type, ObjectMapper json) throws IOException;
    }
}
