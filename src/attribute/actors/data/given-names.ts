import { wordSet } from '../../lexicon/data.ts';

/** Given names that are mostly men's; our own list of common ones from many countries. */
export const MEN = wordSet(
  `cory trey corey wesley darrell darryl terrance reginald tyrone dustin malik angelo vinny nate zach stan luther garrett ernie elliott eli darius cody clyde byron bryce blake alvin ashok deepak sunil
  vijay vikram takashi laurent piet kees nils mikael soren dick justus aaron abdul abdullah abraham adam adrian adolf ahmad ahmed aidan akira alan alastair albert alberto aldo alejandro alejo aleksandr aleksei
  alex alexander alexei alexey alfonso alfred alfredo ali alistair allan allen alvaro amadou amir anatoly anders andre andrei andrej andres andrew andrey andriy andrii
  andrzej andy angel angus anil anthony antoine anton antonio antony anwar arjun arkady armando armin arnold arthur arturo arun asad ashraf asif
  barack barry bart bashar bashir bastian ben benjamin benny benito bernard bernie bertrand bill billy binyamin bjorn bob bobby bogdan boris borys brad bradley brandon
  brendan brent brett brian bruce bruno bryan carl carlo carlos carsten casey cedric cesar chad charles charlie chris christian christoph christophe
  christopher chuck clarence claude claudio clement cliff clint clive colin connor conor cornelius craig curtis cyril cyrus dale damian damien dan daniel danilo danny dario
  darren dave david davide dean declan denis dennis denys derek desmond devin diego dieter dimitri dirk dmitri dmitriy dmitry dmytro dominic dominik don donald doug douglas drew
  duncan dwayne dylan earl ebrahim ed eddie edgar eduardo edward edwin ehud elias elijah elliot emanuel emil emilio emmanuel enrico enrique eric erik
  ernesto ernest erwin esteban ethan eugene evan evgeny fabian fabio faisal farid felipe felix fernando fidel filip floyd francesco francis francisco franco francois
  frank frankie franz fred frederic frederick frederik friedrich gabriel gareth gary gavin gavriel geoff geoffrey george georges georgi gerald gerard gerhard gerry giacomo gianluca
  gianni gideon gilbert giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregor gregory guido guillaume guillermo gunther gustav guy hakan hakeem
  hamid hamza hans harold harrison harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hideo hiroshi horst howard hubert hugh
  hugo hussein ian ibrahim idris igor ihor ilham ilya imran isaac ismail israel ivan ivo jaap jack jacob jacques jaime jair jake jakob jalal jamal james jamie jan jared jason
  javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge
  jose josef joseph josep joshua josh juan juha julian julien julio jun juergen jurgen justin kamal karel karim karl kaspar keir keith kemal ken kenji kenneth kent kenneth kevin khaled khalid kim
  kirill kirk klaus kofi konrad konstantin kumar kurt kyle kyrylo lachlan lamar lance larry lars lech lee leif leo leon leonard leonardo leonid leopold leroy leslie lester lev lewis liam
  lindsey lionel lloyd logan lorenzo louis luc luca lucas ludwig luigi luis luiz lukas luke lyndon magnus mahmoud malcolm manfred manuel marc marcel marcelo marco marcos marcus mario
  marius mark markus marshall martin marty marvin masoud massimo mathias mathieu matt matteo matthew matthias maurice mauricio max maxim maxime maximilian mehmet mel melvin michael michel
  mick miguel mihai mike mikhail miles milos milton mitch mitchell mitt mohamed mohammad mohammed mohamud morgan moritz morris moses muhammad murray mustafa mykhailo mykola nabil narendra nasser nathan
  nathaniel neal ned neil nelson niall nicholas nick nicolas niels nigel nikita niklas nikol nikola nikolai nikolay nikos noah noel norbert norman oleg oleh oleksandr oleksii oliver olivier
  olaf omar orlando oscar oskar osman otto owen pablo paolo pascal pat patrick paul paulo pavel pavlo pedro pekka per percy pete peter petr petro phil philip philippe phillip pierre piero pietro
  piotr prabowo quentin rafael rafael rahul raj rajesh ralph ramon ramzan randall randy raoul rashid raul ray raymond recep reinhard rex ricardo richard rick ricky rishi rob robert roberto robin
  rod rodney rodrigo rodrigue roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert ruslan russell rustem ryan salman salvador salvatore sam sami samir samuel
  sandro sanjay santiago saul scott sean sebastian serge sergei sergey sergio serhii seth shane shaun shawn shimon shinzo sid sidney silvio simon solomon stanislav stanley stefan stefano stephan stephane stephen
  steve steven stuart sven syed tadeusz taras tariq tayyip ted teddy terence terrence terry theo theodore thierry thomas tim timothy tobias todd tom tomas tommy tony travis trevor tristan
  troy tyler umar umberto uwe vadim valentin valery vance vasily vernon viacheslav victor viktor vince vincent vinod vitali vitaly vladimir vlad volodymyr vyacheslav wade walter warren wayne werner
  wilfried wilhelm will willem william willie wim winston wladimir wojciech wolfgang xavier xi yair yakov yan yannis yasser yasir yevgeny yitzhak yoav yuri yurii yusuf yves zachary zbigniew zoltan zoran`,
);

/** Given names that are mostly women's. */
export const WOMEN = wordSet(
  `kristin eliza elissa faye gabrielle hailey hazel ilhan jodi kaitlyn keisha kelsey kendra kirstjen laurie letitia lila lindsay lori marlene marsha maxine melinda mildred muriel patsy peggy roxanne
  selena stacy tammy tracey vicki vickie layla anjali deepa kavita lakshmi meera yuki akiko annika freya heike karolina katarina ludmila colette celine amelie belinda bernice brianna brittany
  cassandra connie darlene dawna deanna dianne abigail ada adele adriana agnes agnieszka aicha aileen aisha alana alena alessandra alexandra alexis alice alicia alina alison allison alma alyssa amal amanda amber amelia amina amy ana anastasia
  andrea angela angelica angelina anita ann anna annabel annalena anne anneliese annette annie antonia april ariana arlene asha ashley astrid audrey aung ava ayesha barbara beata beatrice becky bella
  benazir bernadette beth bethany betsy betty beverly bianca birgit bonnie brenda bridget britta brooke caitlin camila camilla candace carla carly carmen carol carole carolina caroline carolyn carrie cate
  catherine cathy cecilia celia chantal charlene charlotte chelsea cheryl chloe christiane christina christine chrystia cindy claire clara claudia colleen condoleezza constance corazon cristina cynthia daisy dana daniela
  danielle daphne daria dawn debbie deborah debra delia denise diana diane dilma dina dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen elsa emilia emily emma
  erica erika erin esther ethel eva eve evelyn faith fatima federica felicia fiona flora florence frances francesca franziska frida gabriela gabriele gail georgia georgina geraldine gertrude gina gisele giorgia giulia gladys glenda
  gloria golda grace greta gretchen gwen hannah harriet heather heidi helen helena helene helga hilary hilda hillary hina holly ida ilaria ilse imelda ines ingrid inna irene irina iris isabel isabella isabelle ivana
  ivanka jacinda jackie jacqueline jana jane janet janice jasmine jean jeanine jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia juliana julie juliet
  june kaja kamala karen karin karina karine karla karoline kate katerina katherine kathleen kathryn kathy katie katrina katya kay kayla kellyanne kelly kerry kim kimberly kirsten krista kristen kristina kristi kristalina laila lana lara larissa latifa laura
  lauren laurence leah leila lena leslie leticia lidia lily lina linda lisa liz loretta lorraine louise lucia lucy luisa lydia lynn madeleine madeline magdalena maggie malala mandy manuela marcia margaret margarita margot
  maria marian marianne marie marilyn marina marine marion marissa marjorie marta martha martina mary maureen maya megan melania melanie melissa mercedes mette meredith mia michaela michele michelle mila mimi miranda
  miriam molly mona monica monika monique nadia nadine nancy naomi natalia natalie natalya natasha nicola nicole nikki nina noor nora norma nuria octavia olena olga olha olivia ophelia oksana paige pamela patricia patty paula
  pauline penelope penny petra phoebe phyllis priti priya priyanka rachel ramona rania rebecca regina renata renee rhonda rita roberta robyn rosa rosalind rose rosemary roxana ruth sabine sabrina sadie sally samantha sana
  sandra sara sarah sasha selma serena shannon sharon sheila shelley sheryl shirley silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue suella sunita susan susana susanna susanne suzanne svetlana svitlana sylvia sylvie tamara tania tanya tara tatiana tatyana
  teresa theresa therese tiffany tina toni tracy tricia trudy tulsi ursula valentina valentyna valerie vanessa vera veronica veronika vicky victoria viktoria viola violet virginia vivian wanda wendy whitney winnie xenia yasmin
  yekaterina yolanda yulia yuliia yvette yvonne zainab zara zoe`,
);
