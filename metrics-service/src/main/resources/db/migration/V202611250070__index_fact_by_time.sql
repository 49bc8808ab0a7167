-- SPDX-License-Identifier: Apache-2.0
-- What came since a time, for the question what an answer was then and what has changed it.
create index fact_recorded on fact (tenant, recorded_at);
