-- SPDX-License-Identifier: Apache-2.0
-- The labels of one kind of tally, so that a question reads no cells of the others.
create index label_first_word on label (tenant, (words[1]));
