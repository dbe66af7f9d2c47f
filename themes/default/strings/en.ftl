# Everything that the program itself says in English. A site may replace any line:
# themes/<name>/strings/en.ftl. A new language is a new file with the same keys.
#
# $address is how the role speaks to the reader: sie, du or neutral; English knows no difference. $country is the country
# of the place of work. Numbers, dates and amounts arrive written out; $n is the number itself, for singular and plural.

language-name = English

## Headings

heading-duties = What you will do
heading-qualifications = Your profile
heading-essential = Essential
heading-desirable = Desirable
heading-education = Education and training
heading-experience = Experience
heading-skills = Skills and knowledge
heading-licences = Licences and certificates
heading-languages = Languages
heading-personal = Working with people
heading-team = Your team
heading-offer = What we offer
heading-pay = Pay
heading-process = What happens next
heading-about = About us
heading-contact = Contact
heading-apply = How to apply
heading-notes = Good to know

## The job in facts and figures

fact-place = { $n ->
    [one] Place of work
   *[other] Places of work
}
place-city = { $postcode }{"\u00A0"}{ $city }
fact-remote = Working from home
fact-time = Hours
fact-contract = Contract
fact-start = Start
fact-department = Department
fact-openings = Openings
fact-reference = Reference
fact-posted = Posted on
fact-closes = Closing date

time-full-time = full-time
time-part-time = part-time
time-mini-job = { $country ->
    [AT] marginal employment
   *[other] mini-job
}
hours = { $n ->
    [one] { $hours } hour a week
   *[other] { $hours } hours a week
}
workload = { $workload } of full-time hours
remote-hybrid = { $n ->
    [one] { $days } day a week
   *[other] { $days } days a week
}
remote-full = Fully remote, for people who live in { $countries }
remote-full-short = Remote
remote-hybrid-short = Hybrid
remote-none-short = On site
contract-permanent = Permanent
contract-fixed-term = Fixed-term for { $duration }
contract-fixed-until = Fixed-term until { $date }
contract-with-reason = { $contract } ({ $reason })
contract-internship = Internship
contract-apprenticeship = Apprenticeship
contract-working-student = Working student
contract-freelance = Freelance
reason-parental-leave-cover = { $country ->
    [CH] maternity cover
   *[other] parental-leave cover
}
reason-sick-leave-cover = sick-leave cover
reason-project = project
reason-temporary-need = temporary need
reason-trial = trial period
start-on = From { $date }
start-immediately = Immediately
start-by-arrangement = By arrangement
openings = { $n ->
    [one] 1 position
   *[other] { $number } positions
}
closes-until-filled = Open until filled
duration-months = { $n ->
    [one] 1 month
   *[other] { $number } months
}
duration-years = { $n ->
    [one] 1 year
   *[other] { $number } years
}
share = { $share } of your time

## Pay

pay-hour = { $money } gross an hour
pay-day = { $money } gross a day
pay-week = { $money } gross a week
pay-month = { $money } gross a month
pay-year = { $money } gross a year
pay-from = from { $money }
pay-with-payments = { $pay }, paid { $n } times a year
pay-sentence = The pay is { $pay }.
pay-minimum = The minimum pay is { $pay }.
pay-overpay = We are ready to pay more, depending on qualifications and experience.
pay-agreement = Basis: { $agreement }.
pay-note = { $note }.
pay-before-interview = We will tell you the amount before the first interview.
pay-before-interview-short = Named before the first interview

## What one brings

education-school = { $subject }
education-school-any = school leaving certificate
education-vocational = { $subject }
education-vocational-any = completed vocational training
education-bachelor = bachelor’s degree in { $subject }
education-bachelor-any = bachelor’s degree
education-master = master’s degree in { $subject }
education-master-any = master’s degree
education-doctorate = doctorate in { $subject }
education-doctorate-any = doctorate
education-equivalent = equivalent
education-sentence = Your qualification: { $options }.
education-instead = { $n ->
    [one] At least { $duration } of relevant experience can take its place.
   *[other] At least { $duration } of relevant experience can take its place.
}
education-none = You need no particular qualification.
experience-in = You have at least { $duration } of experience { $field }.
experience-any = You have at least { $duration } of relevant experience.
language-sentence = You speak and write { $language } at level { $level } ({ $description }).
cefr-A1 = beginner
cefr-A2 = simple conversation
cefr-B1 = confident in everyday life
cefr-B2 = confident at work
cefr-C1 = fluent
cefr-C2 = at ease in any situation

## Contact and application

contact-text = Do you have questions about the job? Please get in touch.
apply-label = Apply now
apply-by = Please apply by { $date }.
apply-until-filled = The position stays open until it is filled.
apply-reference = Please quote the reference { $reference }.
apply-subject = Application: { $title } ({ $reference })
apply-subject-plain = Application: { $title }
privacy-label = Applicant privacy notice
imprint-label = Legal notice

## Pages

state-note-draft = Not published
state-note-scheduled = Appears on { $date }
posting-page-title = { $title } – { $company }
posting-page-title-place = { $title } in { $place } – { $company }
page-title = { $title } – { $company }
list-heading = Open positions
list-count = { $n ->
    [one] 1 open position
   *[other] { $number } open positions
}
list-empty = There are no open positions at the moment. Please look in again.
list-description = Open positions at { $company }: duties, requirements and pay at a glance.
list-other-department = Other positions
list-no-place = No fixed place of work
finder-department = Department
finder-place = Place of work
finder-time = Working time
finder-remote = Remote work
finder-language = Language skills
finder-option = { $name } ({ $n })
path-departments = departments
path-places = places
department-heading = Open positions in { $name }
department-description = Open positions in { $name } at { $company }: duties, requirements and pay at a glance.
place-heading = Open positions in { $name }
place-description = Open positions in { $name } at { $company }: duties, requirements and pay at a glance.
closed-page-title = No longer open: { $title }
closed-heading = This position is no longer open
closed-text = Applications closed on { $date }.
closed-list-label = See all open positions
closed-others = We are currently looking for
root-heading = Open positions at { $company }
root-text = Job postings in English
not-found-heading = This page does not exist
not-found-text = The position may have been filled, or the address may contain a typing error.
not-found-link = See the open positions
moved-heading = This page has a new address

## Labels of the templates
skip-to-content = Skip to content
main-navigation = Main menu
language-switch = Choose language
legal-links = Legal information
company-website = Company website
all-positions = All open positions
topics-label = Positions by department and place
finder-label = Find positions
finder-search = Search
finder-any = All
finder-found = Matching positions:
finder-reset = Clear selection
finder-failed = The search cannot be reached at the moment. Please reload the page.
key-facts = Key facts
jump-to-apply = How to apply
share-of-time = of working time:
share-note = Percentages: approximate share of working time.
essential-note = Required for this role
desirable-note = Welcome, but not a requirement
phone = Phone:
email = E-mail:
apply-by-email = By e-mail:
pdf-label = This posting as PDF
online-at = This posting online:
state-draft = Draft
state-scheduled = Scheduled
