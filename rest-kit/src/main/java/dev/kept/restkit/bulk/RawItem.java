// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * One item of a file, before anybody knows whether it is valid.
 *
 * @param line the number of its first line
 */
record RawItem(long line, Content content) {
    /** How to read it. */
    interface Content {
        /** Throws what is wrong with it: a {@code ProblemException} with faults, or what the mapper throws. */
        <T> T as(Class<T> type, ObjectMapper json) throws IOException;
    }
}
