// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with web hooks. */
enum WebhookProblem implements ProblemType {
    WEBHOOK_ENDPOINT_NOT_FOUND(404),
    WEBHOOK_ENDPOINTS_FULL(409),
    WEBHOOK_DELIVERY_NOT_FOUND(404),
    WEBHOOK_DISABLED(409),
    /** What it told is erased. */
    WEBHOOK_EVENT_GONE(409);

    private final int status;

    WebhookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
