// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import java.util.List;

/** How far a wave has come. */
enum WaveStatus {
    DRAFT,
    /** It asks. */
    LAUNCHED,
    /** It asks nobody, sends nothing and takes no answers until it goes on. */
    PAUSED,
    CLOSED;

    /** What can be done with a wave, by the last word of the operation's path. */
    enum Step {
        LAUNCH,
        PAUSE,
        RESUMPTION,
        CLOSURE
    }

    /** The steps that are legal now. */
    List<Step> steps() {
        return switch (this) {
            case DRAFT -> List.of(Step.LAUNCH);
            case LAUNCHED -> List.of(Step.PAUSE, Step.CLOSURE);
            case PAUSED -> List.of(Step.RESUMPTION, Step.CLOSURE);
            case CLOSED -> List.of();
        };
    }

    static WaveStatus after(Step step) {
        return switch (step) {
            case LAUNCH, RESUMPTION -> LAUNCHED;
            case PAUSE -> PAUSED;
            case CLOSURE -> CLOSED;
        };
    }
}
