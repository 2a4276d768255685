/// \file
/// The stable codes of diagnostics. A code is printed as CX and three digits, is documented in
/// docs/diagnostics.md, has a text in each language, and never changes its meaning.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace cxmat {

enum class Code : std::uint16_t {
  // Files and their bytes
  file_not_found = 1,        // {0} path
  file_unreadable = 2,       // {0} path, {1} reason of the system
  file_is_directory = 3,     // {0} path
  file_empty = 4,            // {0} path
  file_too_large = 5,        // {0} path, {1} limit in MB
  not_utf8 = 6,              // {0} byte offset
  utf16_encoding = 7,        //
  nul_byte = 8,              // {0} byte offset
  control_character = 9,     // {0} code point as U+XXXX
  invisible_character = 10,  // {0} code point as U+XXXX (bidi, zero width)
  not_writable = 11,         // {0} path, {1} reason of the system
  unknown_format = 12,       // {0} path, {1} formats that are known

  // YAML syntax and shape
  yaml_syntax = 30,                // {0} what the parser says
  yaml_second_document = 31,       //
  yaml_content_after_end = 32,     //
  yaml_duplicate_key = 33,         // {0} key, {1} line of the first
  yaml_unclosed_quote = 34,        //
  yaml_too_deep = 35,              // {0} limit
  yaml_alias = 36,                 //
  yaml_merge_key = 37,             //
  yaml_tag = 38,                   // {0} tag
  yaml_colon_in_text = 39,         //
  yaml_hash_in_text = 40,          //
  yaml_reserved_start = 41,        // {0} character
  yaml_boolean_word = 42,          // {0} word
  yaml_not_a_number = 43,          // {0} what was found
  yaml_complex_key = 44,           //
  yaml_lone_carriage_return = 45,  //
  yaml_tab_indent = 46,            //
  yaml_too_many_nodes = 47,        // {0} limit
  yaml_multiline_text = 48,        //

  // Typed reading of any YAML file
  unknown_key = 60,           // {0} key, {1} closest or empty
  missing_key = 61,           // {0} key
  wrong_type = 62,            // {0} key, {1} expected: text, number, list, map, map of languages
  wrong_format_version = 63,  // {0} found, {1} supported
  wrong_file_kind = 64,       // {0} expected kind
  bad_identifier = 65,        // {0} id
  number_out_of_range = 66,   // {0} key, {1} number, {2} allowed
  empty_text = 67,            // {0} key
  unknown_value = 68,         // {0} value, {1} key, {2} closest or empty, {3} allowed
  bad_date = 69,              // {0} text
  too_many_decimals = 70,     // {0} number
  unknown_language = 71,      // {0} language, {1} known

  // Questionnaires
  unknown_scale = 100,                // {0} scale, {1} closest or empty
  duplicate_id = 101,                 // {0} id, {1} where the first stands
  unknown_id = 102,                   // {0} id, {1} closest or empty
  cycle_in_relevant = 103,            // {0} chain: a -> b -> a
  negative_weight = 104,              // {0} id
  all_weights_zero = 105,             // {0} id of the parent
  levels_hole = 106,                  // {0} level before, {1} level after
  levels_order = 107,                 // {0} level
  missing_translation = 108,          // {0} key, {1} language
  scale_constant = 109,               // {0} scale
  unknown_choice = 110,               // {0} choice, {1} scale or question, {2} closest or empty
  bad_condition = 111,                // {0} what could stand there, in the grammar's signs
  unknown_model = 112,                // {0} model, {1} closest or empty, {2} known
  model_parameter = 113,              // {0} model, {1} parameter
  unknown_question_type = 114,        // {0} type, {1} known, {2} closest or empty
  gate_on_question = 115,             // {0} id
  unknown_role = 116,                 // {0} role, {1} closest or empty
  no_questions = 117,                 // {0} id of the dimension or questionnaire
  anchor_not_on_scale = 118,          // {0} anchor, {1} levels: 1..5
  unscored_in_level = 119,            // {0} question
  ids_differ_only_in_signs = 120,     // {0} id, {1} other id
  gated_without_gates = 121,          //
  scale_name_twice = 122,             // {0} choice
  unknown_questionnaire = 124,        // {0} id, {1} closest or empty
  questionnaire_twice = 125,          // {0} id
  too_many_choices = 126,             // {0} limit
  bad_version = 127,                  // {0} text
  reserved_name = 128,                // {0} name, {1} names that are reserved there
  not_in_distribution = 129,          // {0} key that only a questionnaire with levels can have
  keys_exclude_each_other = 130,      // {0} key, {1} other key
  empty_list = 131,                   // {0} key
  question_type_without_scale = 132,  // {0} type, {1} known scales
  relevant_on_fact = 133,             // {0} id
  bad_file_id = 134,                  // {0} id
  bad_choice_name = 135,              // {0} name
  practice_without_key = 136,         // {0} question, {1} key: level or stream, {2} model
  mixed_parts = 137,                  // {0} dimension, {1} model
  curve_bounds = 138,                 // {0} question, {1} rule: 0 < p10 < median, or from != to
  key_not_for_type = 139,             // {0} key, {1} question type
  type_takes_no_scale = 140,          // {0} type, {1} scale
  cycle_in_include = 141,             // {0} chain: a -> b -> a
  include_does_not_fit = 142,         // {0} questionnaire, {1} key: levels or result
  include_without_language = 143,     // {0} questionnaire, {1} language
  include_too_deep = 145,             // {0} questionnaire, {1} limit
  include_leaves_condition = 144,     // {0} question, {1} question that its `relevant` needs

  // Responses
  csv_unclosed_quote = 150,    // {0} line where the quote opened
  csv_quote_in_cell = 151,     // {0} byte of the file, or empty
  csv_ragged_row = 152,        // {0} cells found, {1} cells expected
  csv_no_header = 153,         //
  csv_duplicate_column = 154,  // {0} column
  csv_no_known_column = 155,   // {0} closest expected column names
  answer_not_allowed = 156,    // {0} cell, {1} question, {2} allowed choices, {3} closest or empty
  group_value_unknown = 157,   // {0} value, {1} grouping, {2} closest or empty, {3} allowed
  group_value_missing = 158,   // {0} grouping, {1} rows
  column_missing = 159,        // {0} column, {1} closest or empty
  column_ignored = 160,        // {0} columns
  questions_without_column = 161,      // {0} question ids
  duplicate_respondent = 162,          // {0} line of the first, or FILE:LINE
  bad_weight = 163,                    // {0} cell
  no_responses = 164,                  // {0} file
  wave_unknown = 165,                  // {0} wave, {1} closest or empty
  more_of_the_same = 167,              // {0} how many more, {1} code, {2} --model or nothing
  no_delimiter = 168,                  //
  too_many_columns = 169,              // {0} limit
  cell_too_long = 170,                 // {0} limit in bytes
  row_without_answers = 171,           // {0} rows
  too_many_group_values = 173,         // {0} column, {1} values found, {2} limit
  not_a_number_answer = 174,           // {0} cell, {1} question, {2} closest or empty
  number_beyond = 175,                 // {0} cell, {1} question, {2} allowed range
  state_with_choices = 176,            // {0} cell, {1} question
  bad_duration = 177,                  // {0} cell
  bad_evidence_grade = 178,            // {0} cell
  responses_need_questionnaire = 190,  //
  answer_dropped = 172,                // {0} answers, {1} questions: `relevant` says not shown

  // Assessments
  fact_unknown = 200,                // {0} fact, {1} closest or empty
  fact_not_answered = 201,           // {0} fact
  no_wave = 202,                     //
  no_questionnaire_used = 203,       //
  minimum_group_low = 204,           // {0} value, {1} recommended
  population_too_small = 205,        // {0} group, {1} population, {2} respondents
  not_an_assessment = 206,           // {0} path
  nothing_scored = 207,              //
  waves_out_of_order = 208,          // {0} wave, {1} date of the wave before
  unknown_grouping = 209,            // {0} column, {1} closest or empty
  margin_without_respondents = 210,  // {0} grouping, {1} value, {2} wave
  raking_not_converged = 211,        // {0} wave, {1} largest error in percent
  weights_unplaced = 212,            // {0} respondents, {1} grouping
  responses_excluded = 213,          // {0} respondents, {1} wave
  everyone_excluded = 214,           // {0} wave
  unknown_node = 215,                // {0} node, {1} closest or empty
  question_runs_against = 216,       // {0} question, {1} dimension
  margin_value_missing = 217,        // {0} grouping, {1} value
  minimum_comments_low = 218,        // {0} value, {1} minimum_group
  comments_withheld = 219,           // {0} comments, {1} question
  groups_merged = 220,               // {0} groups, {1} grouping
  no_evidence_graded = 221,          //

  // Results
  bad_json = 240,      // {0} what the parser says
  not_a_result = 241,  // {0} what is missing or wrong
  part_unknown = 242,  // {0} FILE:GROUPING=VALUE, {1} closest or empty

  // Benchmarks
  benchmark_other_version = 230,         // {0} questionnaire, {1} benchmark's version, {2} ours,
                                         // {3} questionnaires that still compare, or empty
  benchmark_too_few_peers = 232,         // {0} peers, {1} minimum
  benchmark_segment_unknown = 233,       // {0} segment, {1} value
  benchmark_other_questionnaires = 239,  //
  benchmark_is_context = 330,            //
  benchmark_is_no_context = 331,         //
  benchmark_segment_widened = 332,       // {0} segment asked for, {1} used or empty, {2} peers
  benchmark_other_method = 333,          // {0} our method, {1} the benchmark's
  benchmark_version_allowed = 334,       // {0} questionnaire, {1} benchmark's version, {2} ours
  benchmark_levels_differ = 335,         // {0} node, {1} benchmark's levels, {2} ours
  only_one_of = 336,                     // {0} key, {1} other key
  none_of = 337,                         // {0} keys, one of which is needed
  quantiles_fall = 338,                  // {0} quantile, {1} the one below it
  shares_do_not_add_up = 339,            // {0} key, {1} their sum

  // Comparisons
  compare_one_unit = 355,          // {0} units found
  compare_other_version = 356,     // {0} questionnaire, {1} versions: left out
  compare_nothing_common = 357,    //
  compare_overall_differs = 358,   //
  compare_same_result = 359,       // {0} first file, {1} second file
  compare_levels_differ = 360,     // {0} questionnaire
  compare_mixed_methods = 361,     //
  compare_one_assessment = 362,    // {0} option
  compare_versions_allowed = 363,  // {0} questionnaire, {1} versions: compared all the same
  compare_unknown_node = 364,      // {0} node, {1} closest or empty

  // The gate
  check_rule_text = 365,     // {0} text, {1} option, {2} forms, {3} range
  check_without_kind = 366,  // {0} kinds
  check_two_kinds = 367,     // {0} one kind, {1} the other
  no_checks = 368,           //
  checked_twice = 369,       // {0} kind, {1} node, {2} line of the first
  no_drop_baseline = 370,    //
  not_for_check = 371,       // {0} key, {1} kind

  // Goal conflicts, silo maps, KPI reviews
  rated_twice = 280,            // {0} goal, {1} other goal, {2} line of the first
  points_at_itself = 281,       // {0} id
  bad_period = 282,             // {0} text
  periods_out_of_order = 283,   // {0} period, {1} period before
  direction_contradicts = 284,  // {0} kind, {1} its direction
  only_for_kind = 285,          // {0} key, {1} kind
  only_scale = 286,             // {0} kind, {1} its scale
  too_many_entries = 287,       // {0} key, {1} limit

  // The command line
  usage = 250,                 // {0} what the parser says
  option_missing = 540,        // {0} option or argument
  option_without_value = 541,  // {0} option
  options_exclude = 542,       // {0} option, {1} option
  option_needs_other = 543,    // {0} option, {1} option
  option_out_of_range = 544,   // {0} value, {1} option, {2} lowest, {3} highest
  option_no_number = 545,      // {0} value, {1} option
  unexpected_argument = 546,   // {0} argument
  subcommand_missing = 547,    // {0} command, {1} its commands
  unknown_command = 251,       // {0} command, {1} closest or empty
  unknown_option_value = 252,  // {0} value, {1} option, {2} allowed, {3} closest or empty
  target_exists = 253,         // {0} path
  needs_folder = 256,          // {0} option
  target_is_input = 258,       // {0} path
  target_twice = 430,          // {0} path
  unknown_option = 257,        // {0} option, {1} closest or empty
  internal = 299,              // {0} text

  // Building a benchmark
  peer_twice = 340,              // {0} assessment, {1} organisation, {2} file of the first
  peer_versions_differ = 341,    // {0} questionnaire, {1} versions
  peer_methods_differ = 342,     // {0} rated by themselves, {1} by third parties
  edition_exists = 343,          // {0} year
  decimal_comma = 344,           // {0} cell, {1} column
  peer_score_invalid = 345,      // {0} cell, {1} column, {2} allowed range
  no_results_in_folder = 346,    // {0} folder
  benchmark_needs_option = 347,  // {0} option
  edition_does_not_fit = 348,    // {0} file, {1} key or kind that differs
  peers_too_few_to_build = 349,  // {0} peers, {1} minimum

  // The style of questionnaires: validate --strict. Rules and reasons: docs/lint.md
  double_barrelled = 300,     // {0} word
  leading_word = 301,         // {0} word
  negation_in_stem = 302,     // {0} word
  opinion_asked = 303,        // {0} word
  agree_scale = 304,          // {0} scale, {1} label of a choice
  stem_too_long = 305,        // {0} words, {1} limit
  stem_two_sentences = 306,   //
  du_in_stem = 307,           // {0} word
  du_beside_sie = 308,        // {0} du word, {1} Sie word
  broken_gender_form = 309,   // {0} what stands there, {1} what was meant
  mixed_gender_signs = 310,   // {0} sign, {1} first sign of the file
  mixed_sharp_s = 311,        // {0} word, {1} with ß
  anchor_missing = 312,       // {0} levels
  anchors_alike = 313,        // {0} level, {1} lower level
  anchor_only_adds = 314,     // {0} level, {1} lower level
  vague_word = 315,           // {0} word
  anchor_too_long = 316,      // {0} words, {1} limit
  numbers_differ = 317,       // {0} German numbers, {1} English numbers
  placeholders_differ = 318,  // {0} placeholder, {1} language that lacks it
  lengths_differ = 319,       // {0} ratio
  hard_to_read = 320,         // {0} LIX, {1} limit
  weight_dominates = 321,     // {0} question, {1} percent, {2} dimension
  dimension_size = 322,       // {0} dimension, {1} questions
  questionnaire_size = 323,   // {0} questions
  role_load = 324,            // {0} role or *, {1} questions, {2} minutes
  advice_missing = 325,       // {0} levels
  evidence_missing = 326,     //
  stems_alike = 327,          // {0} question before, {1} its questionnaire, {2} percent

  // Templates of one's own: docs/templates.md
  template_unknown_file = 400,      // {0} name, {1} closest or empty
  template_tag_unclosed = 401,      //
  template_section_unclosed = 402,  // {0} section
  template_section_unopened = 403,  // {0} section
  template_section_crossed = 404,   // {0} section that ends, {1} section that is open, {2} its line
  template_unknown_name = 405,      // {0} name, {1} closest or empty
  template_not_a_text = 406,        // {0} name
  template_unknown_part = 407,      // {0} part, {1} closest or empty
  template_part_in_itself = 408,    // {0} parts, each including the next
  template_delimiters = 409,        //
  template_unescaped = 410,         // {0} name
  template_empty_tag = 411,         //
  template_part_misplaced = 412,    // {0} part, {1} name that it lacks here
  template_element = 413,           // {0} element
  template_attribute = 414,         // {0} attribute
  template_address = 415,           // {0} attribute, {1} its value
  template_policy_missing = 416,    //
  template_policy_wrong = 417,      //
  template_tag_misplaced = 418,     // {0} tag
  template_section_uneven = 419,    // {0} section
  template_own_style = 420,         //
  template_markup_open = 429,       //
  stylesheet_forbidden = 421,       // {0} what stands there

  // How a report looks
  bad_colour = 422,         // {0} text
  accent_adjusted = 423,    // {0} colour given, {1} in light, {2} in dark
  accent_in_dark = 424,     // {0} colour given, {1} in dark
  logo_unknown_type = 425,  // {0} file
  logo_too_large = 426,     // {0} file, {1} kilobytes allowed
  logo_forbidden = 427,     // {0} what stands there
  not_a_folder = 428,       // {0} path

  // Files of other programs as tables
  encoding_guessed = 431,  // {0} encoding
  damaged_text = 432,      // {0} cells
  zip_broken = 433,        // {0} what the reader says
  zip_too_large = 434,     // {0} limit
  xlsx_protected = 435,    //
  xlsx_bad_part = 436,     // {0} part, {1} what is wrong with it
  records_expected = 437,  //
  repeated_group = 438,    // {0} key or column
  json_cut_off = 439,      // {0} what the parser says

  // What a platform's export is
  export_is_another = 440,          // {0} platform asked for, {1} platform found
  export_not_recognised = 441,      // {0} platform asked for, {1} what its files have
  export_no_responses = 442,        // {0} what the file is
  export_header_cut = 443,          // {0} platform, {1} what is missing
  rows_dropped = 444,               // {0} rows left out, {1} rows read
  no_rows_left = 445,               // {0} rows read
  personal_columns_left_out = 446,  // {0} columns
  looks_like_export = 447,          // {0} platform

  // Matching an export's columns
  column_ambiguous = 450,         // {0} heading, {1} what it could be
  question_in_two_columns = 451,  // {0} question, {1} first heading
  question_without_column = 452,  // {0} question, {1} heading that comes near or empty
  column_unmatched = 453,         // {0} heading, {1} closest id or empty
  nothing_matched = 454,          // {0} questions asked for
  label_ambiguous = 455,          // {0} value, {1} question, {2} choices
  reversed_item = 456,            // {0} heading, {1} question
  joined_labels = 457,            // {0} cell, {1} question

  // Map files
  map_column_unknown = 460,   // {0} heading, {1} closest or empty
  map_heading_differs = 461,  // {0} column, {1} its heading, {2} heading in the map
  map_heading_twice = 462,    // {0} heading, {1} columns
  map_target_unknown = 463,   // {0} id, {1} closest or empty
  map_choice_unknown = 464,   // {0} choice, {1} question, {2} closest or empty
  map_undecided = 465,        // {0} columns
  map_of_another_file = 466,  // {0} headings that are not there

  // Respondents of imported files
  respondents_repeated = 470,       // {0} rows left out
  respondent_column_unknown = 471,  // {0} column, {1} closest or empty
  submission_date_unread = 472,     // {0} text
  key_too_short = 473,              // {0} bytes, {1} needed
  key_without_ids = 474,            // {0} rows
  respondent_not_found = 475,       // {0} id
  no_submission_dates = 476,        //
  respondent_elsewhere = 477,       // {0} lines
  working_file = 478,               // {0} file
  running_ids_linked = 479,         // {0} platform, {1} column

  // Forms to fill in, and surveys for platforms
  form_condition = 480,         // {0} question, {1} target, {2} condition
  form_name = 481,              // {0} name, {1} target, {2} what is allowed
  form_question_type = 482,     // {0} question, {1} target, {2} type
  form_names_alike = 483,       // {0} name, {1} other name, {2} target
  form_conditions_left = 484,   // {0} questions, {1} target
  form_group_free_text = 485,   // {0} column
  form_language_missing = 486,  // {0} questionnaire, {1} language
  form_no_own_result = 487,     // {0} questionnaire, {1} model

  // Forms that were filled in
  filled_form_changed = 490,              // what it says does not fit its checksum
  filled_form_unsealed = 491,             //
  filled_form_other_version = 492,        // {0} questionnaire, {1} version, {2} version in use
  filled_form_other_text = 493,           // {0} questionnaire, {1} version
  filled_form_other_questionnaire = 494,  // {0} questionnaire
  filled_form_superseded = 495,           // {0} file that replaced it
  filled_form_layout = 496,               // {0} what is missing or in the wrong place
  filled_form_unfinished = 497,           // {0} files
  folder_without_responses = 498,         // {0} folder
  filled_forms_differ = 499,              // {0} first file

  // Interviews
  interview_of_another = 500,  // {0} file, {1} what it is about
  interview_in_use = 501,      // {0} file
  interview_paused = 502,      // {0} file
  interview_bad_answer = 503,  // {0} what was typed, {1} what can be

  // Tallies, in files and in one pass over large ones
  needs_rows = 504,           // {0} what needs them
  rows_not_judged = 505,      // {0} what was left out, {1} rows
  tally_of_another = 506,     // {0} what differs
  tally_damaged = 507,        //
  tally_other_version = 508,  // {0} version, {1} version that is read
  tallies_differ = 509,       // {0} first file, {1} what differs
  tally_is_internal = 510,    // {0} file
  tally_needs_import = 511,   // {0} platform
  interrupted = 512,          //
  record_too_long = 513,      // {0} bytes
  rows_pooled = 514,          // {0} column
  no_tally = 515,             // {0} file
  tally_without_rows = 516,   // {0} file
  tally_twice = 517,          // {0} file of the first
  responses_twice = 518,      // {0} the first file's name
  too_many_cells = 519,       // {0} groups, {1} questions, {2} megabytes
  groups_not_crossed = 528,   // {0} grouping, {1} grouping, {2} limit

  // SQL for a tally
  sql_rounded_score = 520,      // {0} node, {1} model
  sql_needs_rows = 521,         // {0} what
  sql_question_type = 522,      // {0} question, {1} type
  sql_sum_overflow = 523,       // {0} node, {1} rows that fit
  sql_name = 524,               // {0} name
  sql_result_layout = 525,      // {0} what is missing or in the wrong place
  sql_result_of_another = 526,  // {0} what differs
  sql_group_value = 527,        // {0} column
};

/// "CX012" for 12.
[[nodiscard]] std::string to_string(Code code);

}  // namespace cxmat
