// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import org.jspecify.annotations.Nullable;

/** A feed or its token issuer gave no usable answer in time. Trying again later is right. */
public class FeedUnavailableException extends RuntimeException {
    FeedUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
