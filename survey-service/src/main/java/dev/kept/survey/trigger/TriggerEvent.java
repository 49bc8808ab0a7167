// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a survey can follow. */
@Schema(name = "SurveyTriggerEvent", description = "What a survey can follow.")
enum TriggerEvent {
    ORDER_PLACED("customer.order.placed.v1", "customer.order.deleted.v1", "time"),
    COMPLAINT_CLOSED("customer.complaint.closed.v1", "customer.complaint.deleted.v1", "closedAt"),
    CUSTOMER_CHURNED("customer.churn.recorded.v1", "customer.churn.deleted.v1", "time");

    private final String type;
    private final String undone;
    private final String momentIn;

    TriggerEvent(String type, String undone, String momentIn) {
        this.type = type;
        this.undone = undone;
        this.momentIn = momentIn;
    }

    /** The feed's type that tells of it. */
    String type() {
        return type;
    }

    /** The feed's type that tells that it never was. */
    String undone() {
        return undone;
    }

    /** The member of the event's data that says when it happened; {@code time}: the event itself. */
    String momentIn() {
        return momentIn;
    }

    static Optional<TriggerEvent> ofType(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
